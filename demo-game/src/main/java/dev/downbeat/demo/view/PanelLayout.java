package dev.downbeat.demo.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Which rows of a panel have room in a box, and where.
 *
 * @param first the index of the first row that is seen
 * @param rows the places of the rows from there on
 */
record PanelLayout(int first, List<Box> rows) {

    static final float PADDING = 14;
    static final float HEADER = 26;
    static final float FOOTER = 24;

    static PanelLayout of(PanelView panel, Box box) {
        Box room = room(panel, box);
        List<PanelRow> rows = panel.rows();
        int first = 0;
        int seen = Math.min(panel.seen(), rows.size() - 1);
        while (first < seen && height(rows.subList(first, seen + 1)) > room.height()) {
            first++;
        }
        List<Box> places = new ArrayList<>();
        float y = room.y();
        for (PanelRow row : rows.subList(first, rows.size())) {
            if (y + row.height() > room.bottom()) {
                break;
            }
            places.add(new Box(room.x(), y, room.width(), row.height()));
            y += row.height();
        }
        return new PanelLayout(first, List.copyOf(places));
    }

    /** Where the rows are, between header and footer. The footer also tells of rows that have no room. */
    private static Box room(PanelView panel, Box box) {
        boolean noFooter = panel.footer().isEmpty() && wanted(panel) <= box.height();
        float bottom = noFooter ? PADDING : FOOTER + PADDING;
        float top = PADDING + HEADER;
        return new Box(
                box.x() + PADDING, box.y() + top, box.width() - 2 * PADDING, Math.max(0, box.height() - top - bottom));
    }

    /** The height of a box in which all rows have room. */
    static float wanted(PanelView panel) {
        return 2 * PADDING + HEADER + (panel.footer().isEmpty() ? 0 : FOOTER) + height(panel.rows());
    }

    private static float height(List<PanelRow> rows) {
        float height = 0;
        for (PanelRow row : rows) {
            height += row.height();
        }
        return height;
    }

    PanelSpan span() {
        return new PanelSpan(first, rows.size());
    }

    /** What lies at a place; beside all rows, row -1. */
    PanelHit at(float x, float y) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).contains(x, y)) {
                return new PanelHit(first + i, across(x));
            }
        }
        return new PanelHit(-1, across(x));
    }

    private float across(float x) {
        return rows.isEmpty() ? 0 : (x - rows.get(0).x()) / rows.get(0).width();
    }
}
