package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.ScriptChange.FunctionFate;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Spelling;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.Optional;
import java.util.function.Function;

/**
 * Another text for one function of a script.
 *
 * @param file path below the scripts folder
 * @param function its name; a function that is not there yet is added
 * @param source one function declaration of that name
 */
public record FunctionPatch(String file, String function, String source) {

    /** Puts the function into a snapshot that compiles; what is wrong within the function, compiling the result will tell. */
    public Edited applyTo(Snapshot snapshot, Function<ScriptFile, CompileOutcome> compiler) {
        Optional<ScriptFile> found = snapshot.find(file);
        if (found.isEmpty()) {
            return refused("there is no such script to patch" + Spelling.hint(file, snapshot.paths()));
        }
        if (!(compiler.apply(found.get()) instanceof CompileOutcome.Compiled before)) {
            return refused("it does not compile as it is, so it cannot be patched");
        }
        ScriptFile patched = ScriptFile.of(file, spliced(found.get(), before.script()));
        if (compiler.apply(patched) instanceof CompileOutcome.Compiled after
                && !changesNothingElse(before.script(), after.script())) {
            return refused("a patch of '" + function + "' must be one function of that name: function " + function
                    + "(…) { … }");
        }
        return new Edited.Done(snapshot.with(patched));
    }

    private String spliced(ScriptFile before, CompiledScript script) {
        String text = before.text();
        Declaration old = script.outline().functions().get(function);
        if (old == null) {
            return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + "\n" + source.strip() + "\n";
        }
        String plain =
                source.strip().replaceFirst("^export\\s+(default\\s+)?", ""); // what stands before the old one stays
        return text.substring(0, old.offset())
                + plain
                + text.substring(old.offset() + old.text().length());
    }

    private boolean changesNothingElse(CompiledScript before, CompiledScript after) {
        Difference difference = Difference.between(before, after);
        int added = before.outline().functions().containsKey(function) ? 0 : 1;
        return after.outline().declarations().size()
                        == before.outline().declarations().size() + added
                && difference.functionsOnly()
                && after.outline().functions().containsKey(function)
                && difference.functions().stream()
                        .allMatch(change -> change.name().equals(function) || change.fate() == FunctionFate.UNCHANGED);
    }

    private Edited refused(String message) {
        return Edited.Refused.of(file, message);
    }
}
