package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.compile.Position;
import java.util.List;
import java.util.Set;

/**
 * Functions that a text has no more and still uses. In a fresh file an unknown name is only pointed out; here something that
 * works would break.
 */
public final class StillUsed {

    private StillUsed() {}

    /** What is wrong with a text that takes the place of another. */
    public static List<Problem> find(CompiledScript before, CompiledScript after) {
        Set<String> functions = before.outline().functions().keySet();
        return after.outline().free().stream()
                .filter(free -> functions.contains(free.name()) && free.use() == Outline.Use.READ)
                .map(free -> problem(after, free.name(), free.at()))
                .toList();
    }

    private static Problem problem(CompiledScript script, String name, Position at) {
        String message = "the function '" + name + "' was removed and is still used here";
        return Problem.error(
                script.path(), at.line(), at.column(), message, script.file().line(at.line()));
    }
}
