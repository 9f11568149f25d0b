package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.run.Asker;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.Realm;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.scripting.run.Succession;
import dev.downbeat.world.EntityRun;
import dev.downbeat.world.StateHash;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.ScriptableObject;

/**
 * The shared sealed scope of one world, and the one way in which its scripts are called. Used by the loop thread, but for
 * {@link #load}, which has a context of its own and touches nothing but the sealed scope and the new script's.
 */
public final class RhinoRealm implements Realm {

    private final World world;
    private final BoundTypes types;
    private final ScriptOptions options;
    private final Values values = new Values(this);
    private final ScriptContextFactory factory = new ScriptContextFactory();
    private final ScriptContext loopContext = factory.newContext();
    private final ScriptContext loadContext = factory.newContext();
    private final RealmScope scope;
    private final ScriptObjects objects;
    private final HostErrors hostErrors = new HostErrors();
    private final Undo undo;
    private final Calls calls;
    private final Coroutines coroutines;
    private final Weighing weighing;
    private final Inputs inputs;
    private final TopCall topCall;
    private final Successors successors = new Successors();

    /**
     * Makes the realm of a world.
     *
     * @param globals the object behind each global name of the bindings; without it the name is there for handlers only
     */
    public RhinoRealm(World world, BoundTypes types, Map<String, ?> globals, Asker asker, ScriptOptions options) {
        this(
                world,
                types,
                options,
                realm -> Furnishing.add(
                        realm,
                        realm.scope,
                        world,
                        globals,
                        asker,
                        options.budgets().entities()));
    }

    /** A realm without a game. */
    static RhinoRealm forRehearsals(BoundTypes types, ScriptOptions options) {
        World nobody = new World(WorldConfig.of(types.bindings().vocabulary()));
        return new RhinoRealm(nobody, types, options, realm -> new StandIns(realm.scope(), types).furnish(realm.scope));
    }

    /** @param furnish adds the game to what scripts can reach */
    private RhinoRealm(World world, BoundTypes types, ScriptOptions options, Consumer<RhinoRealm> furnish) {
        this.world = world;
        this.types = types;
        this.options = options;
        loopContext.random = world.random();
        loopContext.observe(options.budgets());
        loadContext.observe(options.budgets());
        loadContext.beInterruptible();
        RealmScope[] made = new RealmScope[1];
        factory.inContext(loopContext, () -> {
            made[0] = RealmScope.build(loopContext);
        });
        scope = made[0];
        topCall = new TopCall(factory, loopContext, scope.shared());
        undo = new Undo(this, options.undo());
        calls = new Calls(this, options.budgets().call(), undo);
        objects = new ScriptObjects(this, types, world);
        coroutines = new Coroutines(this, world);
        weighing = new Weighing(this, world, options.budgets().retainedBytes());
        inputs = new Inputs(this, world, scope);
        factory.inContext(loopContext, () -> {
            Collection<BaseFunction> functions = objects.makeFunctions();
            furnish.accept(this);
            scope.seal(loopContext, functions);
        });
    }

    @Override
    public LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
        LoadOutcome[] outcome = new LoadOutcome[1];
        Loader loader = new Loader(this, world, loadContext, scope, options.budgets());
        factory.inContext(loadContext, () -> outcome[0] = loader.load(set, kept));
        return outcome[0];
    }

    @Override
    public MoveOutcome moveVariables(List<Succession> reloaded, Collection<ScriptInstance> live) {
        return new Migration(this, world, loopContext, options.budgets().load()).run(reloaded, live);
    }

    @Override
    public Map<String, List<String>> leftOvers(
            List<Succession> replaced, List<ScriptInstance> gone, Collection<ScriptInstance> live) {
        LeftOvers found = new LeftOvers();
        replaced.forEach(found::note);
        gone.forEach(found::noteGone);
        return found.find(live, this, world);
    }

    @Override
    public String evaluate(CompiledScript input, Map<String, ScriptInstance> live) {
        return inputs.evaluate((RhinoScript) input, live);
    }

    @Override
    public void around(Runnable steps) {
        try {
            topCall.around(steps);
        } finally {
            undo.letGo();
        }
    }

    @Override
    public void beginTick() {
        loopContext.allowance().beginTick(options.budgets().tickSteps());
    }

    @Override
    public long tickStepsLeft() {
        return loopContext.allowance().tickStepsLeft();
    }

    @Override
    public boolean weighingDue() {
        return loopContext.allowance().takeMuchDone() && weighing.due();
    }

    @Override
    public List<HandlerFailure> weigh(Collection<ScriptInstance> live) {
        return inputs.keepOwn(weighing.run(inputs.with(live)));
    }

    @Override
    public boolean calling() {
        return calls.running();
    }

    @Override
    public @Nullable Entity nextWithCoroutines(EntityRun run) {
        return coroutines.next(run);
    }

    @Override
    public int resume(Entity entity, IntPredicate spent, BiConsumer<Entity, HandlerFailure> failures) {
        EntityObject known = objects.known(entity);
        return known == null ? 0 : coroutines.resume(known, spent, failures);
    }

    @Override
    public int cancel(Entity entity, BiConsumer<Entity, HandlerFailure> failures) {
        EntityObject known = objects.known(entity);
        return known == null ? 0 : coroutines.cancel(known, failures);
    }

    /** The scopes that have taken the place of others. */
    Successors successors() {
        return successors;
    }

    /** A scope of nobody's, that sees what handlers see. */
    ModuleScope newHandlerScope() {
        ModuleScope made = scope.newScriptScope("");
        scope.openForHandlers(made);
        return made;
    }

    /** What makes errors of scripts of those of the game. */
    HostErrors hostErrors() {
        return hostErrors;
    }

    /** What undoes the changes of calls that fail. */
    Undo undo() {
        return undo;
    }

    /** How script code is called for entities. */
    Calls calls() {
        return calls;
    }

    @Override
    public Inspection inspect(Entity entity, String file) {
        return Inspector.inspect(entity, file, this);
    }

    @Override
    public void hashState(Entity entity, StateHash hash) {
        EntityObject known = objects.known(entity);
        if (known == null) {
            PlainData.hashNothing(hash); // its state is empty
        } else {
            known.hashState(hash);
        }
    }

    /** What stands for Java objects. */
    ScriptObjects objects() {
        return objects;
    }

    Coroutines coroutines() {
        return coroutines;
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

    /** The tick that runs, or the last one. */
    long tickNumber() {
        return world.tickNumber();
    }
}
