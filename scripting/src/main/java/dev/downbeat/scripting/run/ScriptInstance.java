package dev.downbeat.scripting.run;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.world.StateHash;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text of a script as it was brought into a world: its functions, over a scope with its variables. Texts that differ in
 * functions only share one scope.
 */
public interface ScriptInstance {

    /**
     * Something of another script that a top level has used.
     *
     * @param owner the other script as it was loaded
     */
    record Use(ScriptInstance owner, Target target) {}

    /** What was loaded. */
    CompiledScript script();

    /** The handler of an event that one of its top-level functions is, or null if it has no such function. */
    @Nullable
    Handler handler(EventType event, String function);

    /** What its top level used of other scripts. */
    Set<Use> usedWhileLoading();

    /** Whether its variables are those of no game yet: they were never live. */
    boolean fresh();

    /** Whether all that it kept was too much, and was dropped: it can only be loaded anew. Any thread. */
    boolean dropped();

    /** Whether both have the same variables. */
    boolean sharesScopeWith(ScriptInstance other);

    /**
     * Lets what it imports stand for what a set says. Called while it is loaded, and by the loop thread at a commit.
     *
     * @param instances all of the set, by path
     */
    void link(Links links, Map<String, ? extends ScriptInstance> instances);

    /** Puts its functions in the place of those of another text over the same scope. Loop thread; cannot fail. */
    void patch(ScriptInstance before);

    /** Takes a variable's value over from the scope of another. Loop thread. */
    void takeOver(ScriptInstance other, Set<String> variables);

    /** Says that it is live. Loop thread. */
    void beLive();

    /** Says that it is live no more: the other one has taken its place, or its script is gone. Loop thread. */
    void replaceBy(@Nullable ScriptInstance successor);

    /** Adds the script's variables to a hash. Within {@link Realm#around}. */
    void hashVariables(StateHash hash);
}
