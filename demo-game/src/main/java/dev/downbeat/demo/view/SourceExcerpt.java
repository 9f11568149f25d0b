package dev.downbeat.demo.view;

/**
 * The part of a line of source that has room, with its caret in it.
 *
 * @param caret the index of the character that it stands below; -1 for none
 */
record SourceExcerpt(String text, int caret) {

    private static final char MORE = '…';

    /** @param room how many characters have room */
    static SourceExcerpt of(PanelRow.Source source, int room) {
        String line = plain(source.text());
        int indent = line.length() - line.stripLeading().length();
        int caret = source.column() > 0 ? Math.min(source.column() - 1, line.length()) : -1;
        int from = caret >= 0 ? Math.min(indent, caret) : indent;
        if (room < 3) {
            return new SourceExcerpt("", -1);
        }
        if (caret - from > room - 3) { // the caret stands at two thirds
            from = caret - room * 2 / 3;
        }
        StringBuilder text = new StringBuilder(line.substring(from).stripTrailing());
        if (text.length() > room) {
            text.setLength(room);
            text.setCharAt(room - 1, MORE);
        }
        if (from > indent && !text.isEmpty()) {
            text.setCharAt(0, MORE);
        }
        return new SourceExcerpt(text.toString(), caret < 0 ? -1 : caret - from);
    }

    /** One glyph a character, so that the caret stands where it should. */
    static String plain(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                text.setCharAt(i, ' ');
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }
}
