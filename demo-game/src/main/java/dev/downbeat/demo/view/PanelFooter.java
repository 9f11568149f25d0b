package dev.downbeat.demo.view;

/** What a panel says of rows that have no room. Stateless. */
final class PanelFooter {

    private PanelFooter() {}

    /** Such as {@code Page down: 14 more rows below}; empty if all rows have room. */
    static String unseen(PanelView panel, PanelSpan span) {
        int above = span.first();
        int below = panel.rows().size() - above - span.count();
        if (above + below == 0) {
            return "";
        }
        String rows = above == 0
                ? rows(below, "below")
                : below == 0 ? rows(above, "above") : above + " rows above, " + below + " below";
        return panel.turning().isEmpty() ? rows : panel.turning() + ": " + rows;
    }

    private static String rows(int count, String where) {
        return count == 1 ? "1 more row " + where : count + " more rows " + where;
    }
}
