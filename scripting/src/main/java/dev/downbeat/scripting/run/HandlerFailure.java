package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A script failed. Carries what the author needs to know, and no Java stack: that would say nothing about the script. */
public final class HandlerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** {@code file:line function}. */
    private static final Pattern FRAME = Pattern.compile("(.+?):\\d+\\b.*", Pattern.DOTALL);

    private final Fault.Cause cause;
    private final String file;
    private final int line;
    private final transient List<String> stack;
    private final transient List<HandlerFailure> others;

    /**
     * @param file path below the scripts folder
     * @param line from 1; 0 if unknown
     * @param message in one line
     * @param stack the script's calls, innermost first
     */
    public HandlerFailure(Fault.Cause cause, String file, int line, String message, List<String> stack) {
        this(cause, file, line, message, stack, List.of());
    }

    private HandlerFailure(
            Fault.Cause cause, String file, int line, String message, List<String> stack, List<HandlerFailure> others) {
        super(message, null, false, false);
        this.cause = cause;
        this.file = file;
        this.line = line;
        this.stack = List.copyOf(stack);
        this.others = List.copyOf(others);
    }

    /** This failure, and what else the same call came to, such as promises that were rejected. */
    public HandlerFailure with(List<HandlerFailure> others) {
        return others.isEmpty() ? this : new HandlerFailure(cause, file, line, message(), stack, others);
    }

    /**
     * The same at a place that can be true: a script writes what it likes into the stack of what it rejects a promise with, but it
     * can call no others than those that it imports from.
     *
     * @param files tells whether a script could have been running
     * @param otherwise whom it is blamed on if one of the stack could not
     */
    public HandlerFailure among(Predicate<String> files, String otherwise) {
        boolean credible = cause != Fault.Cause.REJECTION
                || (files.test(file) && stack.stream().allMatch(frame -> files.test(fileOf(frame))));
        return credible ? this : new HandlerFailure(cause, otherwise, 0, message(), List.of(), others);
    }

    private static String fileOf(String frame) {
        return FRAME.matcher(frame).replaceFirst("$1");
    }

    /** What brought the script to an end. */
    public Fault.Cause cause() {
        return cause;
    }

    /** What else the same call came to. */
    public List<HandlerFailure> others() {
        return others;
    }

    /** The script it happened in. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 if unknown. */
    public int line() {
        return line;
    }

    /** What went wrong, in one line. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** The script's calls, innermost first. */
    public List<String> stack() {
        return stack;
    }
}
