package dev.downbeat.demo.view;

/**
 * How time goes when it does not go as it should: what the display says of it.
 *
 * @param title such as {@code PAUSED}; empty for nothing
 * @param hint which keys lead on, in one line
 */
public record TimeView(String title, String hint) {

    /** Time goes as the clock says. */
    public static final TimeView NORMAL = new TimeView("", "");

    boolean isNormal() {
        return title.isEmpty();
    }
}
