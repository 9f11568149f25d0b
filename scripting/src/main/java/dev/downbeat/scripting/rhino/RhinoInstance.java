package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.world.StateHash;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A script of a set as it was loaded into one realm. */
sealed interface RhinoInstance extends ScriptInstance permits CodeInstance, DataInstance {

    /** The value of something that is its own. */
    @Nullable
    Object read(Target own);

    /** The one value that it is for who requires it. */
    @Nullable
    Object whole();

    @Override
    default void hashVariables(StateHash hash) {}

    @Override
    default void link(Links links, Map<String, ? extends ScriptInstance> instances) {}

    @Override
    default void patch(ScriptInstance before) {}

    @Override
    default void takeOver(ScriptInstance other, Set<String> variables) {}

    @Override
    default void beLive() {}

    @Override
    default void replaceBy(@Nullable ScriptInstance successor) {}
}
