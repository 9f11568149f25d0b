package dev.downbeat.scripting;

/** Makes a text fit for one line of a log or a screen, whatever a script has put into it. */
public final class OneLine {

    /** Longer texts end in {@code …}. */
    public static final int MAX_LENGTH = 500;

    private OneLine() {}

    /** The text with its control characters and line ends escaped, and at most {@value #MAX_LENGTH} characters and a mark. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length() && line.length() < MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                line.append(c == '\n' ? "\\n" : String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return text.length() > MAX_LENGTH ? line.append('…').toString() : line.toString();
    }
}
