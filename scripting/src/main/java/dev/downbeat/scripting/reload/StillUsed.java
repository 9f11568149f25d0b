package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Outline;
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
                .map(free ->
                        after.error(free.at(), "the function '" + free.name() + "' was removed and is still used here"))
                .toList();
    }
}
