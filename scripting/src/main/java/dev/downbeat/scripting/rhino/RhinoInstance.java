package dev.downbeat.scripting.rhino;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.run.Handler;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.world.StateHash;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Scriptable;

/** A script's scope in a realm. */
final class RhinoInstance implements ScriptInstance {

    private final RhinoRealm realm;
    private final CompiledScript script;
    private final Scriptable scope;

    RhinoInstance(RhinoRealm realm, CompiledScript script, Scriptable scope) {
        this.realm = realm;
        this.script = script;
        this.scope = scope;
    }

    @Override
    public CompiledScript script() {
        return script;
    }

    @Override
    public @Nullable Handler handler(EventType event) {
        return scope.get(event.name(), scope) instanceof BaseFunction function
                ? new RhinoHandler(realm, script.file().path(), scope, function, event)
                : null;
    }

    @Override
    public void hashVariables(StateHash hash) {
        PlainData.hash(scope, hash);
    }
}
