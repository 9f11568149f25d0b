package dev.downbeat.scripting.rhino;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.JsonScript;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.scripting.run.Handler;
import dev.downbeat.scripting.run.ScriptInstance;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON file in a realm: objects that nobody can change, so that any thread may read them at any time. */
final class DataInstance implements RhinoInstance {

    private final JsonScript script;
    private final @Nullable Object whole;

    DataInstance(JsonScript script, @Nullable Object whole) {
        this.script = script;
        this.whole = whole;
    }

    @Override
    public JsonScript script() {
        return script;
    }

    @Override
    public @Nullable Object whole() {
        return whole;
    }

    @Override
    public @Nullable Object read(Target target) {
        return whole;
    }

    @Override
    public @Nullable Handler handler(EventType event, String function) {
        return null;
    }

    @Override
    public Set<Use> usedWhileLoading() {
        return Set.of();
    }

    @Override
    public boolean fresh() {
        return true; // it never changes
    }

    @Override
    public boolean dropped() {
        return false;
    }

    @Override
    public boolean sharesScopeWith(ScriptInstance other) {
        return other == this;
    }
}
