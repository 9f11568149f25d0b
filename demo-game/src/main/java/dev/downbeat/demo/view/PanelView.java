package dev.downbeat.demo.view;

import java.util.List;

/**
 * A panel of the workbench as it is to be drawn.
 *
 * @param edge the colour of its edge and title, {@code 0xRRGGBBAA}
 * @param seen the row that is seen even if there is not room for all
 * @param chosen the row that is lit as chosen; -1 for none
 * @param footer which keys do what here; may be empty
 */
public record PanelView(String title, int edge, List<PanelRow> rows, int seen, int chosen, String footer) {

    public PanelView {
        rows = List.copyOf(rows);
    }

    /** A panel in which nothing is chosen, seen from its first row on. */
    public static PanelView of(String title, int edge, List<PanelRow> rows, String footer) {
        return new PanelView(title, edge, rows, 0, -1, footer);
    }
}
