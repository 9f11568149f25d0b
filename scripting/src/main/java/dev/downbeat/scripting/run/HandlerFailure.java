package dev.downbeat.scripting.run;

import java.util.List;

/** A script failed. Carries what the author needs to know, and no Java stack: that would say nothing about the script. */
public final class HandlerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final transient List<String> stack;
    private final transient List<HandlerFailure> others;
    private final boolean overrun;

    /**
     * @param file path below the scripts folder
     * @param line from 1; 0 if unknown
     * @param message in one line
     * @param stack the script's calls, innermost first
     */
    public HandlerFailure(String file, int line, String message, List<String> stack) {
        this(file, line, message, stack, List.of(), false);
    }

    private HandlerFailure(
            String file, int line, String message, List<String> stack, List<HandlerFailure> others, boolean overrun) {
        super(message, null, false, false);
        this.file = file;
        this.line = line;
        this.stack = List.copyOf(stack);
        this.others = List.copyOf(others);
        this.overrun = overrun;
    }

    /** The same failure, as one that came of the end of a budget. */
    public HandlerFailure asOverrun() {
        return new HandlerFailure(file, line, message(), stack, others, true);
    }

    /** Whether the script was aborted at the end of its budget. */
    public boolean overrun() {
        return overrun;
    }

    /** This failure, and what else the same call came to, such as promises that were rejected. */
    public HandlerFailure with(List<HandlerFailure> others) {
        return others.isEmpty() ? this : new HandlerFailure(file, line, message(), stack, others, overrun);
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
