package dev.downbeat.scripting.compile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON parser's errors in the words of authors: its own name settings of its own. */
final class JsonWording {

    private record Rule(Pattern error, String words) {
        Rule(String error, String words) {
            this(Pattern.compile(error, Pattern.DOTALL), words);
        }
    }

    private static final String CHARACTER = "Unexpected character \\('(.+)' \\(code \\d+\\)\\)";

    private static final List<Rule> RULES = List.of(
            new Rule(CHARACTER + ": maybe a .*comment.*", "JSON has no comments; delete it"),
            new Rule(
                    CHARACTER + ": was expecting double-quote.*", "a name in double quotes is expected here, not '$1'"),
            new Rule(CHARACTER + ": was expecting a colon.*", "':' is expected here, not '$1'"),
            new Rule(CHARACTER + ": was expecting comma.*", "',' is expected here, not '$1'"),
            new Rule(CHARACTER + ": expected a .*value.*", "a value is expected here, not '$1'"),
            new Rule(
                    ".*in numeric value.*|Invalid numeric value.*",
                    "this is no JSON number; write it as 10, -1, 0.5 or 1e3"),
            new Rule(
                    "(Unrecognized|Non-standard) token '(.*?)'.*",
                    "'$2' is no JSON value; texts stand in double quotes"),
            new Rule("Unexpected end-of-input: was expecting closing quote.*", "this text has no closing quote"),
            new Rule("Unexpected end-of-input.*", "the file ends, and something is still open"),
            new Rule("Unexpected close marker '(.)': expected '(.)'.*", "'$2' is expected here, not '$1'"),
            new Rule("Unexpected close marker '(.)'.*", "'$1' closes nothing that is open"),
            new Rule("Duplicate field '(.*)'", "'$1' stands twice in this object; delete one of them"),
            new Rule(
                    "Illegal unquoted character.*",
                    "a text goes over the end of a line, or has a tab; write \\\\n or \\\\t"),
            new Rule("Unrecognized character escape '(.)'.*", "\\\\$1 is no escape; a backslash is written \\\\\\\\"));

    private JsonWording() {}

    static String of(String error) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.error().matcher(error);
            if (matcher.matches()) {
                return matcher.replaceFirst(rule.words());
            }
        }
        return error.lines().findFirst().orElse("not JSON");
    }
}
