package dev.downbeat.scripting.compile.lower;

/**
 * Finds parentheses that stand in each other without anything between them. Closure's parser reads such ones twice if they turn
 * out not to be the parameters of an arrow function, and those within them four times, and so on: it would not come to an end.
 */
final class Parentheses {

    /** It takes a tenth of a second with so many, and twice as long with each more. */
    static final int DEEPEST = 20;

    private final String text;
    private int at;

    private Parentheses(String text) {
        this.text = text;
    }

    static void look(String text, Findings findings) {
        new Parentheses(text).look(findings);
    }

    private void look(Findings findings) {
        int open = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(' && ++open > DEEPEST) {
                tell(findings);
                return;
            }
            boolean between = c == '`' || c == '$' || c == '{' || Character.isWhitespace(c);
            if (c == '\'' || c == '"') {
                skipTo(c);
                open = 0;
            } else if (text.startsWith("//", at)) {
                at = end(text.indexOf('\n', at));
            } else if (text.startsWith("/*", at)) {
                at = end(text.indexOf("*/", at + 2) + 1);
            } else if (c != '(' && !between) {
                open = 0;
            }
            at++;
        }
    }

    /** A text ends with its line, so that a quote in a regular expression does not hide what follows. */
    private void skipTo(char quote) {
        for (at++; at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
    }

    private int end(int found) {
        return found <= 0 ? text.length() : found;
    }

    private void tell(Findings findings) {
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        findings.add(line, at - text.lastIndexOf('\n', at), "parentheses are nested too deep: take some of them away");
    }
}
