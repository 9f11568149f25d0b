package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.source.ScriptFile;
import java.util.Set;

/** Takes one file all the way through: JSON is read, scripts are lowered and compiled. Used by one thread at a time. */
final class FileCompiler {

    private final FrontEnd frontEnd;
    private final BackEnd backEnd;
    private final Set<String> globals;

    /** @param globals the names that every script is given */
    FileCompiler(FrontEnd frontEnd, BackEnd backEnd, Set<String> globals) {
        this.frontEnd = frontEnd;
        this.backEnd = backEnd;
        this.globals = Set.copyOf(globals);
    }

    CompileOutcome compile(ScriptFile file) {
        if (file.path().endsWith(".json")) {
            return JsonReader.read(file);
        }
        FrontEnd.Outcome outcome = frontEnd.lower(file, globals);
        if (outcome instanceof FrontEnd.Outcome.Lowered lowered) {
            return backEnd.compile(lowered.script());
        }
        return new CompileOutcome.Failed(((FrontEnd.Outcome.Failed) outcome).problems());
    }
}
