package dev.downbeat.scripting.rhino;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.run.Handler;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.world.StateHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Scriptable;

/**
 * A script's scope in a realm, and its handlers as they were when it was loaded: staging asks for these again while the loop
 * thread may be changing the scope.
 */
final class RhinoInstance implements ScriptInstance {

    private final RhinoRealm realm;
    private final CompiledScript script;
    private final Scriptable scope;
    private final Map<EventType, Handler> handlers;

    RhinoInstance(RhinoRealm realm, CompiledScript script, Scriptable scope, Map<EventType, Handler> handlers) {
        this.realm = realm;
        this.script = script;
        this.scope = scope;
        this.handlers = Map.copyOf(handlers);
    }

    @Override
    public CompiledScript script() {
        return script;
    }

    @Override
    public @Nullable Handler handler(EventType event) {
        return handlers.get(event);
    }

    @Override
    public void hashVariables(StateHash hash) {
        PlainData.hash(scope, realm, hash);
    }
}
