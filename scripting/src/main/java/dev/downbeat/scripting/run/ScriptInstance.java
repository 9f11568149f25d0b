package dev.downbeat.scripting.run;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.world.StateHash;
import org.jspecify.annotations.Nullable;

/** A script that was loaded into a world: its scope, with its variables and functions. */
public interface ScriptInstance {

    /** What was loaded. */
    CompiledScript script();

    /** The handler of an event, or null if it has none. */
    @Nullable
    Handler handler(EventType event);

    /** Adds the script's variables to a hash. Within {@link Realm#around}. */
    void hashVariables(StateHash hash);
}
