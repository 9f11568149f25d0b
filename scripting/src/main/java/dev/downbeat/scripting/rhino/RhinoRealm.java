package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.run.Asker;
import dev.downbeat.scripting.run.Handler;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.Realm;
import dev.downbeat.world.StateHash;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * The shared sealed scope of one world, and the one way in which its scripts are called. Used by the loop thread, but for
 * {@link #load}, which has a context of its own and touches nothing but the sealed scope and the new script's.
 */
public final class RhinoRealm implements Realm {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final World world;
    private final BoundTypes types;
    private final ScriptOptions options;
    private final Values values = new Values(this);
    private final ScriptContextFactory factory = new ScriptContextFactory();
    private final ScriptContext loopContext = factory.newContext();
    private final ScriptContext loadContext = factory.newContext();
    private final RealmScope scope;
    private final IdentityHashMap<BoundMember.Method, BaseFunction> functions = new IdentityHashMap<>();

    // Made once, so that a tick allocates nothing.
    private final Runnable topCall = this::topCall;
    private final Callable runCurrent = (cx, callScope, self, arguments) -> {
        runCurrent();
        return Undefined.instance;
    };

    // Owned by the loop thread.
    private boolean entered;
    private Runnable current = RhinoRealm::nothing;
    private int depth;

    /**
     * Makes the realm of a world.
     *
     * @param globals the object behind each global name of the bindings
     */
    public RhinoRealm(World world, BoundTypes types, Map<String, ?> globals, Asker asker, ScriptOptions options) {
        this.world = world;
        this.types = types;
        this.options = options;
        loopContext.random = world.random();
        RealmScope[] made = new RealmScope[1];
        factory.inContext(loopContext, () -> {
            made[0] = RealmScope.build(loopContext);
        });
        scope = made[0];
        factory.inContext(loopContext, () -> furnish(globals, asker));
    }

    private void furnish(Map<String, ?> globals, Asker asker) {
        for (BoundType type : types.all()) {
            for (BoundMember member : type.members().values()) {
                if (member instanceof BoundMember.Method method) {
                    functions.put(method, HostMethods.function(this, type, method));
                }
            }
        }
        scope.define("console", ConsoleObject.make(scope.shared()));
        scope.defineForHandlers("world", WorldObject.make(this, world, asker));
        for (String name : types.bindings().globals().keySet()) { // not the host's order, which may be random
            scope.defineForHandlers(name, wrap(Objects.requireNonNull(globals.get(name))));
        }
        scope.seal(loopContext, functions.values());
    }

    @Override
    public LoadOutcome load(CompiledScript script) {
        RhinoScript compiled = (RhinoScript) script;
        LoadOutcome[] outcome = new LoadOutcome[1];
        factory.inContext(loadContext, () -> outcome[0] = run(compiled));
        return outcome[0];
    }

    private LoadOutcome run(RhinoScript script) {
        String path = script.file().path();
        Scriptable child = scope.newScriptScope(loadContext);
        // Drawn from the seed and the text alone: when a script is loaded must not change what it draws.
        loadContext.random = new SeededRandom(world.config().seed())
                .stream(Long.parseUnsignedLong(script.file().hash().substring(0, 16), 16));
        loadContext.allow(options.maxSteps());
        try {
            script.code().exec(loadContext, child, child);
            return instance(script, child);
        } catch (RuntimeException | OutOfSteps | StackOverflowError | OutOfMemoryError e) {
            HandlerFailure failure = ScriptFailures.of(path, e);
            String line = failure.file().equals(path) ? script.file().line(failure.line()) : "";
            return new LoadOutcome.Failed(List.of(
                    Problem.error(failure.file(), failure.line(), 0, failure.message(), ScriptFailures.oneLine(line))));
        }
    }

    private LoadOutcome instance(RhinoScript script, Scriptable child) {
        Map<EventType, Handler> handlers = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        String path = script.file().path();
        for (EventType event : world.vocabulary().events()) {
            Object value = child.get(event.name(), child); // may be an accessor: script code
            if (value instanceof BaseFunction function) {
                handlers.put(event, new RhinoHandler(this, script, child, function, event));
            } else if (value != Scriptable.NOT_FOUND) {
                String message = "'" + event.name() + "' is the name of an event, so it must be a function, not "
                        + Values.describe(value);
                problems.add(Problem.error(path, 0, 0, message, ""));
            }
        }
        scope.openForHandlers(child);
        return problems.isEmpty()
                ? new LoadOutcome.Loaded(new RhinoInstance(this, script, child, handlers))
                : new LoadOutcome.Failed(problems);
    }

    @Override
    public void around(Runnable steps) {
        if (entered) {
            steps.run();
            return;
        }
        entered = true;
        current = steps;
        try {
            factory.inContext(loopContext, topCall);
        } finally {
            current = RhinoRealm::nothing;
            entered = false;
        }
    }

    /** One top call around everything: calls inside it are cheap. */
    private void topCall() {
        ScriptRuntime.doTopCall(runCurrent, loopContext, scope.shared(), scope.shared(), NO_ARGUMENTS, false);
    }

    private static void nothing() {}

    private void runCurrent() {
        current.run();
    }

    /** Calls a script's function within a budget, which a nested call shares. */
    @Nullable
    Object call(String file, BaseFunction function, Scriptable scriptScope, @Nullable Object[] arguments) {
        if (depth == 0) {
            loopContext.allow(options.maxSteps());
        }
        depth++;
        try {
            return function.call(loopContext, scriptScope, scriptScope, arguments);
        } catch (RuntimeException | OutOfSteps | StackOverflowError | OutOfMemoryError e) {
            throw ScriptFailures.of(file, e);
        } finally {
            depth--;
        }
    }

    @Override
    public void hashState(Entity entity, StateHash hash) {
        if (entity.attachment() instanceof EntityObject object && object.realm() == this) {
            object.hashState(hash);
        } else {
            PlainData.hashNothing(hash); // no script has met it yet: its state is empty
        }
    }

    /** The script object of a Java object; an entity has one for its whole life. */
    BoundObject wrap(Object target) {
        if (target instanceof Entity entity) {
            if (entity.attachment() instanceof EntityObject known && known.realm() == this) {
                return known;
            }
            EntityObject made = new EntityObject(this, types.of(entity), entity);
            entity.attach(made);
            return made;
        }
        return new BoundObject(this, types.of(target), target);
    }

    BaseFunction functionOf(BoundMember.Method method) {
        return Objects.requireNonNull(functions.get(method));
    }

    ScriptContext loopContext() {
        return loopContext;
    }

    ScriptableObject scope() {
        return scope.shared();
    }

    BoundTypes types() {
        return types;
    }

    Values values() {
        return values;
    }
}
