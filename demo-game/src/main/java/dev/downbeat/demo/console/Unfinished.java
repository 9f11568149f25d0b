package dev.downbeat.demo.console;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells whether an input goes on in another line: a bracket, a template or a comment is open. What else is wrong with it, the
 * compiler tells.
 */
public final class Unfinished {

    /** After one of these, or at the start, a slash begins a regular expression. */
    private static final String BEFORE_EXPRESSION = "([{,;:=!&|?+-*%~^<>";

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>(); // a template by its backquote
    private int at;
    private char before = '('; // the last character that is no blank

    private Unfinished(String text) {
        this.text = text;
    }

    /** Whether the text of an input is not whole. */
    public static boolean is(String text) {
        return new Unfinished(text).scan();
    }

    private boolean scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (inTemplate()) {
                template(c);
            } else if (!code(c)) {
                return false;
            }
        }
        return at > text.length() || !open.isEmpty();
    }

    private boolean inTemplate() {
        return !open.isEmpty() && open.peek() == '`';
    }

    private void template(char c) {
        if (c == '`') {
            open.pop();
        } else if (c == '$' && text.startsWith("${", at)) {
            open.push('{');
            at++;
        }
        at += c == '\\' ? 2 : 1;
    }

    /** False if what comes next makes no sense, so that waiting for more would not help. */
    private boolean code(char c) {
        if (text.startsWith("//", at)) {
            at = endOf("\n", text.length());
            return true;
        } else if (text.startsWith("/*", at)) {
            at = endOf("*/", text.length() + 1);
            return true;
        } else if (c == '\'' || c == '"' || (c == '/' && BEFORE_EXPRESSION.indexOf(before) >= 0)) {
            before = c;
            return skipTo(c);
        } else if (c == '`' || "([{".indexOf(c) >= 0) {
            open.push(c);
        } else if (")]}".indexOf(c) >= 0 && !closes(c)) {
            return false;
        }
        before = Character.isWhitespace(c) ? before : c;
        at++;
        return true;
    }

    private boolean closes(char c) {
        return !open.isEmpty() && "([{".indexOf(open.pop()) == ")]}".indexOf(c);
    }

    private int endOf(String mark, int otherwise) {
        int found = text.indexOf(mark, at + mark.length());
        return found < 0 ? otherwise : found + mark.length();
    }

    /** To the end of a text or regular expression, which is in the same line. */
    private boolean skipTo(char end) {
        boolean set = false; // within the brackets of a regular expression
        for (at++; at < text.length() && text.charAt(at) != '\n'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == end && !set) {
                at++;
                return true;
            } else if (end == '/') {
                set = c == '[' || (set && c != ']');
            }
        }
        return false;
    }
}
