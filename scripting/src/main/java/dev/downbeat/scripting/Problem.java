package dev.downbeat.scripting;

/**
 * Something wrong with a script, found before it runs.
 *
 * @param severity whether it keeps its revision from going live
 * @param file path below the scripts folder, with {@code /}
 * @param line from 1; 0 if it concerns the whole file
 * @param column from 1, in UTF-16 units; 0 if unknown
 * @param message what is wrong and what to do; made one line as {@link OneLine} does
 * @param sourceLine the text of the line, made one line too; empty if there is none
 */
public record Problem(Severity severity, String file, int line, int column, String message, String sourceLine) {

    /** How bad a problem is. */
    public enum Severity {
        /** The revision does not go live. */
        ERROR,
        /** The revision goes live; this is pointed out. */
        WARNING
    }

    public Problem {
        message = OneLine.of(message);
        sourceLine = OneLine.of(sourceLine);
    }

    /** A problem that keeps its revision from going live. */
    public static Problem error(String file, int line, int column, String message, String sourceLine) {
        return new Problem(Severity.ERROR, file, line, column, message, sourceLine);
    }

    /** A problem that is only pointed out. */
    public static Problem warning(String file, int line, int column, String message, String sourceLine) {
        return new Problem(Severity.WARNING, file, line, column, message, sourceLine);
    }

    /** Where it is: {@code drone.js:12:7}, as far as known. */
    public String place() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }

    /** Place and message in one line. */
    @Override
    public String toString() {
        return place() + ": " + message;
    }
}
