package dev.downbeat.demo.console;

/** A text that is being typed, with a caret between two of its characters. Used by one thread. */
public final class Draft {

    /** More is a slip of the clipboard. */
    private static final int LONGEST = 20_000;

    private final StringBuilder text = new StringBuilder();
    private int caret;

    /** An empty one. */
    public Draft() {}

    /** Puts a text before the caret, without control characters but line ends; a tab is two blanks. */
    public void insert(String more) {
        String plain = more.replace("\r\n", "\n").replace('\r', '\n').replace("\t", "  ");
        StringBuilder kept = new StringBuilder();
        plain.chars().filter(c -> c == '\n' || !Character.isISOControl(c)).forEach(c -> kept.append((char) c));
        if (text.length() + kept.length() <= LONGEST) {
            text.insert(caret, kept);
            caret += kept.length();
        }
    }

    /** Puts a text in the place of what stands between a place and the caret. */
    public void replaceFrom(int start, String more) {
        text.delete(start, caret);
        caret = start;
        insert(more);
    }

    /** Makes it another text, with the caret at its end. */
    public void set(String other) {
        text.setLength(0);
        caret = 0;
        insert(other);
    }

    /** Takes the character before the caret away. */
    public void backspace() {
        int end = caret;
        left();
        text.delete(caret, end);
    }

    /** Takes the character after the caret away. */
    public void delete() {
        text.delete(caret, after());
    }

    public void left() {
        caret = caret == 0 ? 0 : text.offsetByCodePoints(caret, -1);
    }

    public void right() {
        caret = after();
    }

    private int after() {
        return caret == text.length() ? caret : text.offsetByCodePoints(caret, 1);
    }

    /** To the start of the line. */
    public void home() {
        caret = lineStart(caret);
    }

    /** To the end of the line. */
    public void end() {
        int found = text.indexOf("\n", caret);
        caret = found < 0 ? text.length() : found;
    }

    /** To the line above; false if there is none. */
    public boolean up() {
        int start = lineStart(caret);
        if (start == 0) {
            return false;
        }
        moveTo(lineStart(start - 1), caret - start);
        return true;
    }

    /** To the line below; false if there is none. */
    public boolean down() {
        int column = caret - lineStart(caret);
        int found = text.indexOf("\n", caret);
        if (found < 0) {
            return false;
        }
        moveTo(found + 1, column);
        return true;
    }

    private void moveTo(int start, int column) {
        caret = start;
        end();
        caret = Math.min(caret, start + column);
    }

    private int lineStart(int place) {
        return text.lastIndexOf("\n", place - 1) + 1;
    }

    /** What is typed so far. */
    public String text() {
        return text.toString();
    }

    /** What stands before the caret. */
    public String beforeCaret() {
        return text.substring(0, caret);
    }
}
