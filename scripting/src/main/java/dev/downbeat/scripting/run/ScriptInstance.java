package dev.downbeat.scripting.run;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.world.StateHash;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A script that was loaded into a world: its scope, with its variables and functions. */
public interface ScriptInstance {

    /** What was loaded. */
    CompiledScript script();

    /** The handler of an event that one of its top-level functions is, or null if it has no such function. */
    @Nullable
    Handler handler(EventType event, String function);

    /** The other scripts, as they were loaded, of which something was used while this one was. */
    Set<ScriptInstance> usedWhileLoading();

    /**
     * Lets what it imports stand for what a set says. Called while it is loaded, and by the loop thread at a commit.
     *
     * @param instances all of the set, by path
     */
    void link(Links links, Map<String, ? extends ScriptInstance> instances);

    /** Says that it is live no more: the other one has taken its place, or its script is gone. Loop thread. */
    void replaceBy(@Nullable ScriptInstance successor);

    /** Adds the script's variables to a hash. Within {@link Realm#around}. */
    void hashVariables(StateHash hash);
}
