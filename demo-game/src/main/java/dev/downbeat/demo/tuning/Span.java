package dev.downbeat.demo.tuning;

/**
 * A part of a text.
 *
 * @param start the index of its first character, in UTF-16 units
 * @param end the index behind its last one
 */
record Span(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }

    /** The text with something else in this place. */
    String replacedIn(String text, String other) {
        return text.substring(0, start) + other + text.substring(end);
    }
}
