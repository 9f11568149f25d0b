package dev.downbeat.scripting;

/** Makes a text fit for one line of a log or a screen, whatever a script has put into it. */
public final class OneLine {

    /** Longer texts end in {@code …}. */
    public static final int MAX_LENGTH = 500;

    private OneLine() {}

    /** The text with its control characters and line ends escaped, and at most {@value #MAX_LENGTH} characters and a mark. */
    public static String of(String text) {
        if (text.length() <= MAX_LENGTH && text.chars().noneMatch(OneLine::breaksLine)) {
            return text; // as nearly all are, and a fault in every handler asks for thousands
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String shown = shown(text.charAt(i));
            if (line.length() + shown.length() > MAX_LENGTH) {
                return line.append('…').toString();
            }
            line.append(shown);
        }
        return line.toString();
    }

    private static boolean breaksLine(int c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
    }

    private static String shown(char c) {
        return !breaksLine(c) ? String.valueOf(c) : c == '\n' ? "\\n" : String.format("\\u%04x", (int) c);
    }
}
