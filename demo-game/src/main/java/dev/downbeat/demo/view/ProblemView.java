package dev.downbeat.demo.view;

/**
 * A problem of the scripts as the player sees it.
 *
 * @param message what is wrong, one line
 * @param place where, such as {@code drone.js:12:7}
 * @param column from 1, in UTF-16 units; 0 if unknown
 * @param sourceLine the line of source at this place; empty if unknown
 */
public record ProblemView(String message, String place, int column, String sourceLine) {

    /** A problem of which no source is shown. */
    public static ProblemView of(String message, String place) {
        return new ProblemView(message, place, 0, "");
    }

    boolean hasSource() {
        return !sourceLine.isBlank();
    }

    PanelRow.Source source() {
        return new PanelRow.Source(sourceLine, column);
    }
}
