package dev.downbeat.scripting.compile.lower;

import com.google.javascript.jscomp.JSError;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Closure's errors in the words of authors. */
final class Wording {

    /** Reported behind the token that stands where an expression should. */
    private static final String NO_EXPRESSION = "primary expression expected";

    private static final String NO_WAITING_DEFAULT =
            "a default value cannot await or yield; write it as a statement of its own";

    private static final String TREE_TOO_DEEP = "Parse tree too deep.";
    private static final String PARSE_ERROR = "Parse error. ";
    private static final Pattern DECLARED_TWICE = Pattern.compile("variable (\\S+) declared");
    private static final Pattern NAMED_EXPORT_OF_ALL = Pattern.compile("\\bexport\\s*\\*\\s*as\\b");

    private static final Map<String, String> SYNTAX = Map.of(
            NO_EXPRESSION,
            "an expression is expected here",
            "'async' expected",
            "what follows export must be a function, a class, variables, or names in braces",
            "Semi-colon expected",
            "';' expected",
            "'identifier' expected",
            "a name is expected here",
            "await must be inside asynchronous function",
            "await needs an async function around it; the top level of a script cannot wait",
            "Invalid RegExp flag 'v'",
            "the flag v of regular expressions is not there; use u",
            "`await` is illegal in parameter default value.",
            NO_WAITING_DEFAULT,
            "`yield` is illegal in parameter default value.",
            NO_WAITING_DEFAULT,
            "Unterminated string literal",
            "this text has no closing quote",
            "Unterminated template literal",
            "this template has no closing `");

    private static final Map<String, String> TYPES = Map.of(
            "JSC_REASSIGNED_CONSTANT", "'%s' is a const and cannot be assigned; declare it with let",
            "JSC_REDECLARED_VARIABLE_ERROR", "'%s' is declared twice",
            "JSC_BLOCK_SCOPED_DECL_MULTIPLY_DECLARED_ERROR", "'%s' is declared twice",
            "JSC_REFERENCE_BEFORE_DECLARE_ERROR", "'%s' is used before it is declared; move the declaration up");

    private Wording() {}

    /** @param here the line of the error */
    static String of(JSError error, String here) {
        String text = error.getDescription();
        String type = TYPES.get(error.getType().key);
        if (type != null) {
            Matcher declared = DECLARED_TWICE.matcher(text);
            return String.format(type, declared.find() ? declared.group(1) : text.substring(text.lastIndexOf(' ') + 1));
        } else if (!text.startsWith(PARSE_ERROR)) {
            return text.equals(TREE_TOO_DEEP) ? "this is nested too deep to be compiled: split it" : text;
        }
        String rest = here.substring(Math.min(here.length(), Math.max(0, column(error, here) - 1)));
        if (rest.length() > 1 && rest.charAt(0) == '#' && Character.isJavaIdentifierStart(rest.charAt(1))) {
            return "private names (#name) are not there; call it _name";
        } else if (rest.startsWith("@")) {
            return "decorators are not there; call the function that the decorator would be";
        } else if (NAMED_EXPORT_OF_ALL.matcher(here).find()) {
            return "'export * as name' is not there; write import * as name from …, and export { name }";
        }
        String message = text.substring(PARSE_ERROR.length());
        return SYNTAX.getOrDefault(message, message);
    }

    /** An octal number, or an escape in a text. */
    static String ofOctal(String here, int column) {
        boolean text = column >= 0 && column < here.length() && !Character.isDigit(here.charAt(column));
        return text ? "octal escapes are written \\x08" : "octal numbers are written 0o10";
    }

    /** The column of an error, from 1: where the token begins that it is about. */
    static int column(JSError error, String here) {
        int behind = Math.min(error.getCharno(), here.length());
        if (behind <= 0 || !error.getDescription().endsWith(NO_EXPRESSION)) {
            return error.getCharno() + 1;
        }
        int start = behind;
        while (start > 0 && Character.isJavaIdentifierPart(here.charAt(start - 1))) {
            start--;
        }
        return start < behind ? start + 1 : behind;
    }
}
