package dev.downbeat.demo.view;

import java.util.List;

/**
 * A panel of the workbench as it is to be drawn.
 *
 * @param edge the colour of its edge and title, {@code 0xRRGGBBAA}
 * @param seen the row that is seen even if there is not room for all
 * @param chosen the row that is lit as chosen; -1 for none
 * @param footer which keys do what here; may be empty
 * @param turning which keys show other rows, said only where there is not room for all; may be empty
 */
public record PanelView(
        String title, int edge, List<PanelRow> rows, int seen, int chosen, String footer, String turning) {

    public PanelView {
        rows = List.copyOf(rows);
    }

    /** A panel of which the footer says all that there is to say of keys. */
    public PanelView(String title, int edge, List<PanelRow> rows, int seen, int chosen, String footer) {
        this(title, edge, rows, seen, chosen, footer, "");
    }

    /** A panel in which nothing is chosen, seen from its first row on. */
    public static PanelView of(String title, int edge, List<PanelRow> rows, String footer) {
        return new PanelView(title, edge, rows, 0, -1, footer);
    }
}
