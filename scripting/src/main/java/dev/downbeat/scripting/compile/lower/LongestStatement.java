package dev.downbeat.scripting.compile.lower;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a script's longest statement begins, roughly. When the parser comes to the end of its stack nobody knows where it was, and
 * what is that deep is long.
 */
final class LongestStatement {

    /** A semicolon, or the end of a line that does not end with an operator, before one that begins with a word. */
    private static final Pattern END = Pattern.compile(";|(?<![-+*/%&|,(\\[{=?:.<>~^!])\\n(?=\\w)");

    private LongestStatement() {}

    /** Its line, from 1. */
    static int lineIn(String text) {
        Matcher end = END.matcher(text);
        int from = 0;
        int longestFrom = 0;
        int longest = 0;
        while (from < text.length()) {
            int to = end.find() ? end.end() : text.length();
            if (to - from > longest) {
                longest = to - from;
                longestFrom = from;
            }
            from = to;
        }
        int begin = longestFrom;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        return (int) text.substring(0, begin).chars().filter(c -> c == '\n').count() + 1;
    }
}
