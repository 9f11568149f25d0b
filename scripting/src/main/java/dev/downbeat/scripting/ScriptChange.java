package dev.downbeat.scripting;

import java.util.ArrayList;
import java.util.List;

/**
 * What a commit did to one script.
 *
 * @param file path below the scripts folder, with {@code /}
 * @param kind what happened to it as a whole
 * @param reason why, in one sentence; empty if the kind says it all
 * @param functions its top-level functions, in the order of the text; those that were removed last
 * @param variables its top-level variables, if its top level was run anew
 * @param notes what its author should know besides, such as code of the old text that is still in use
 */
public record ScriptChange(
        String file,
        Kind kind,
        String reason,
        List<FunctionChange> functions,
        List<VariableChange> variables,
        List<String> notes) {

    /** What happened to a script. */
    public enum Kind {
        /** It was not there before. */
        ADDED,
        /** Its text differs. Only said of an attempt that was rejected, of which nothing was decided. */
        CHANGED,
        /** Only functions differ: they were replaced, and all its variables go on. */
        PATCHED,
        /** Its top level was run anew, because its own text differs or that of a script that its top level uses. */
        RELOADED,
        /** It is there no more. */
        REMOVED
    }

    /** What happens to a top-level function. */
    public enum FunctionFate {
        PATCHED,
        ADDED,
        REMOVED,
        UNCHANGED
    }

    /** What happened to one of the top-level functions. */
    public record FunctionChange(String name, FunctionFate fate) {}

    /** What happens to a top-level variable when its script's top level is run anew. */
    public enum VariableFate {
        /** The script had changed it, and it has the value that it had before. */
        KEPT,
        /** Nothing had changed it since it was loaded, and it is the same again. */
        UNCHANGED,
        /** It has the value that the top level gave it now. */
        RESET
    }

    /**
     * What happened to one of the top-level variables.
     *
     * @param reason why, in half a sentence
     */
    public record VariableChange(String name, VariableFate fate, String reason) {}

    public ScriptChange {
        functions = List.copyOf(functions);
        variables = List.copyOf(variables);
        notes = List.copyOf(notes);
    }

    /** A change of which nothing more is known. */
    public static ScriptChange of(String file, Kind kind) {
        return new ScriptChange(file, kind, "", List.of(), List.of(), List.of());
    }

    /** The same, with what became of its variables. */
    public ScriptChange withVariables(List<VariableChange> more) {
        return new ScriptChange(file, kind, reason, functions, more, notes);
    }

    /** The same, with more notes. */
    public ScriptChange withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ScriptChange(file, kind, reason, functions, variables, all);
    }
}
