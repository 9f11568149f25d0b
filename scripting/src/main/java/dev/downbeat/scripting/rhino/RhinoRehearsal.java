package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.bind.ValueType;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.run.Realm.LoadOutcome;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Runs the handlers of what changed against stand-ins, beside the game, before any world sees them: the JVM links the call sites
 * of fresh code when it first comes by, at some 20 µs each, and the sites of a script are the same in every world. All handlers
 * of a behaviour are run in turn for one entity, so that each finds the state that those before it leave, and then all again,
 * because the first time with an empty state often goes another way than all later ones. What happens in a rehearsal is of no
 * consequence; it only takes so long. Used by the compiler thread.
 */
public final class RhinoRehearsal {

    /** What a save may wait for it. */
    static final long MAX_NANOS = 40_000_000;

    /** Enough for any handler that does not loop for long, and for the top level of a script that computes nothing. */
    private static final Budgets BUDGETS = Budgets.DEFAULT
            .withCall(Budgets.DEFAULT.call().withSteps(50_000))
            .withLoad(Budgets.DEFAULT.load().withSteps(1_000_000));

    private static final int ROUNDS = 2;

    private final RhinoRealm realm;
    private final StandIns standIns;
    private final Vocabulary vocabulary;
    private final NanoClock clock;
    private Map<String, ScriptInstance> known = Map.of();

    public RhinoRehearsal(BoundTypes types, NanoClock clock) {
        this.realm = RhinoRealm.forRehearsals(types, ScriptOptions.DEFAULT.withBudgets(BUDGETS));
        this.standIns = new StandIns(realm.scope(), types);
        this.vocabulary = types.bindings().vocabulary();
        this.clock = clock;
    }

    /** The names that handlers can use, each with the members of what it stands for; the same in every world. */
    public Map<String, Set<String>> names() {
        return KnownNames.of(realm);
    }

    /** Rehearses what differs from the set before. */
    public void rehearse(ScriptSet set) {
        long startNanos = clock.nanoTime();
        Map<String, ScriptInstance> all = unchanged(set);
        Set<String> linked = Set.copyOf(all.keySet()); // what is run anew with something else is the code that it was
        LoadOutcome outcome = realm.load(set, all);
        while (outcome instanceof LoadOutcome.Entangled entangled) {
            all.keySet().removeAll(entangled.users().keySet());
            outcome = realm.load(set, all);
        }
        if (outcome instanceof LoadOutcome.Loaded loaded) { // else staging will find the same, and report it
            all.putAll(loaded.instances());
            all.forEach((path, instance) -> instance.link(set.links(path), all));
            known = all;
            Set<String> changed = new HashSet<>(loaded.instances().keySet());
            changed.removeAll(linked);
            changed.removeIf(path -> !(all.get(path) instanceof CodeInstance));
            realm.around(() -> rehearse(set, changed, startNanos));
        }
    }

    /** What a variable holds after all rehearsals; null if its script is not loaded. */
    @Nullable
    Object variable(String path, String name) {
        return known.get(path) instanceof CodeInstance script ? script.scope().plainValue(name) : null;
    }

    private Map<String, ScriptInstance> unchanged(ScriptSet set) {
        Map<String, ScriptInstance> same = new HashMap<>();
        for (CompiledScript script : set.scripts()) {
            ScriptInstance instance = known.get(script.path());
            if (instance != null && instance.script().file().equals(script.file())) {
                same.put(script.path(), instance);
            }
        }
        return same;
    }

    private void rehearse(ScriptSet set, Set<String> changed, long startNanos) {
        for (EntityKind<?> kind : vocabulary.kinds()) {
            for (String path : Behaviour.paths(kind.name())) {
                if (known.get(path) instanceof CodeInstance behaviour && set.reaches(path, changed)) {
                    Scriptable self = standIns.ofKind(kind);
                    for (int round = 0; round < ROUNDS; round++) {
                        rehearse(behaviour, self, startNanos);
                    }
                }
            }
        }
    }

    private void rehearse(CodeInstance behaviour, Scriptable self, long startNanos) {
        for (EventType event : vocabulary.events()) {
            BaseFunction handler = behaviour.functions().get(event.name());
            if (handler != null && clock.nanoTime() - startNanos < MAX_NANOS) {
                rehearse(behaviour, handler, self, event);
            }
        }
    }

    private void rehearse(CodeInstance behaviour, BaseFunction handler, Scriptable self, EventType event) {
        ScriptContext cx = realm.loopContext();
        cx.begin(BUDGETS.call());
        try {
            handler.call(cx, behaviour.scope(), Undefined.SCRIPTABLE_UNDEFINED, arguments(self, event));
            cx.jobs().run();
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
            // It says nothing about the handler: what it met was not the game.
            cx.jobs().drop();
            cx.brokenOff(e);
        } finally {
            cx.end();
        }
    }

    private @Nullable Object[] arguments(Scriptable self, EventType event) {
        @Nullable Object[] arguments = new Object[event.parameters().size() + 1];
        arguments[0] = event.isBulk() ? standIns.listWith(self) : self;
        for (int i = 0; i < event.parameters().size(); i++) {
            Parameter parameter = event.parameters().get(i);
            arguments[i + 1] = standIns.of(ValueType.of(parameter));
        }
        return arguments;
    }
}
