package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * {@code replace} and {@code replaceAll}: what is put in can be as long as the text itself, for each of its characters. Where
 * the most that could come of it would be too long, a function that counts takes the place of what is put in.
 */
final class Replacement {

    private Replacement() {}

    static @Nullable Object replace(NativeCall call) {
        if (call.argument(0) instanceof Scriptable) {
            return call.proceed(); // to the regular expression, or to code of a script
        }
        return ofText(call, 1);
    }

    static @Nullable Object replaceAll(NativeCall call) {
        if (call.argument(0) instanceof Scriptable) {
            return call.proceed();
        }
        CharSequence text = call.selfText();
        return ofText(call, text.length() + 1L);
    }

    private static @Nullable Object ofText(NativeCall call, long times) {
        CharSequence text = call.selfText();
        long sought = call.text(0).length();
        call.charge(Texts.steps(text) + Texts.steps(text) * Math.min(sought, text.length()) / 2);
        if (times > 1) {
            call.charge(8 * occurrences(text.toString(), call.text(0)));
        }
        return bounded(call, text, times);
    }

    private static long occurrences(String text, String sought) {
        long count = 0;
        int step = Math.max(1, sought.length());
        for (int i = text.indexOf(sought); i >= 0 && i < text.length(); i = text.indexOf(sought, i + step)) {
            count++;
        }
        return count;
    }

    /** A regular expression is called with a text and what is to be put in. */
    static @Nullable Object replaceMatches(NativeCall call) {
        String text = call.text(0);
        boolean global = call.self() instanceof ScriptableObject expression
                && ScriptRuntime.toBoolean(ScriptableObject.getProperty(expression, "global"));
        call.charge(Texts.steps(text));
        return bounded(call, text, global ? text.length() + 1L : 1);
    }

    private static @Nullable Object bounded(NativeCall call, CharSequence text, long times) {
        Counter counter = new Counter(call, text.length());
        if (call.argument(1) instanceof Callable given) {
            call.replace(1, new LambdaFunction(call.realm(), 0, (cx, scope, self, arguments) -> {
                String put = ScriptRuntime.toString(given.call(cx, scope, self, arguments));
                counter.add(put);
                return put;
            }));
        } else {
            String template = call.text(1);
            long references = template.chars().filter(c -> c == '$').count();
            double most = times * (template.length() + (double) references * text.length());
            if (most > Limits.TEXT / 2) {
                call.replace(1, new LambdaFunction(call.realm(), 0, (cx, scope, self, arguments) -> {
                    String put = expand(template, arguments, counter);
                    counter.add(put);
                    return put;
                }));
            } else {
                call.charge(Texts.steps(text) + (long) most / 64);
            }
        }
        return call.proceed();
    }

    /** The text that grows while parts of it are replaced. */
    private static final class Counter {

        private final NativeCall call;
        private long length;

        Counter(NativeCall call, long length) {
            this.call = call;
            this.length = length;
        }

        void add(String put) {
            length += put.length();
            Texts.require(call.name(), length);
            call.charge(8 + Texts.steps(put));
        }

        void require(long more) {
            Texts.require(call.name(), more);
        }
    }

    /**
     * What a template is for one match.
     *
     * @param match as a function of a script would get it: the match, its groups, where it is, the text, named groups
     */
    private static String expand(String template, Object[] match, Counter counter) {
        int last = match.length - 1;
        boolean named = match[last] instanceof Scriptable;
        int at = last - (named ? 2 : 1);
        Match found = new Match(
                Arrays.asList(match),
                at,
                ((Number) match[at]).intValue(),
                ScriptRuntime.toString(match[at + 1]),
                named ? (Scriptable) match[last] : null);
        StringBuilder put = new StringBuilder();
        int from = 0;
        for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', from)) {
            put.append(template, from, dollar);
            from = dollar + found.append(put, template, dollar);
            counter.require(put.length());
        }
        return put.append(template, from, template.length()).toString();
    }

    private record Match(
            List<@Nullable Object> groups,
            int count,
            int position,
            String text,
            @Nullable Scriptable names) {

        /** Appends what a reference stands for; gives how long the reference is. */
        int append(StringBuilder put, String template, int dollar) {
            char next = dollar + 1 < template.length() ? template.charAt(dollar + 1) : ' ';
            String whole = ScriptRuntime.toString(groups.get(0));
            switch (next) {
                case '$' -> put.append('$');
                case '&' -> put.append(whole);
                case '`' -> put.append(text, 0, position);
                case '\'' -> put.append(text, Math.min(text.length(), position + whole.length()), text.length());
                case '<' -> {
                    return appendNamed(put, template, dollar);
                }
                default -> {
                    return appendNumbered(put, template, dollar);
                }
            }
            return 2;
        }

        private int appendNamed(StringBuilder put, String template, int dollar) {
            int end = template.indexOf('>', dollar);
            if (names == null || end < 0) {
                put.append("$<");
                return 2;
            }
            Object group = ScriptableObject.getProperty(names, template.substring(dollar + 2, end));
            put.append(group instanceof CharSequence found ? found : "");
            return end + 1 - dollar;
        }

        private int appendNumbered(StringBuilder put, String template, int dollar) {
            int number = digit(template, dollar + 1);
            int two = number < 0 ? -1 : digit(template, dollar + 2);
            if (two >= 0 && number * 10 + two > 0 && number * 10 + two < count) {
                put.append(groups.get(number * 10 + two) instanceof CharSequence found ? found : "");
                return 3;
            } else if (number > 0 && number < count) {
                put.append(groups.get(number) instanceof CharSequence found ? found : "");
                return 2;
            }
            put.append('$');
            return 1;
        }

        private static int digit(String template, int position) {
            char c = position < template.length() ? template.charAt(position) : ' ';
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }
    }
}
