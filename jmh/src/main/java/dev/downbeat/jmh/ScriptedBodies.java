package dev.downbeat.jmh;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.UndoPolicy;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.BackEnd;
import dev.downbeat.scripting.compile.FrontEnd;
import dev.downbeat.scripting.compile.LineTable;
import dev.downbeat.scripting.compile.LoweredScript;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.rhino.RhinoRehearsal;
import dev.downbeat.scripting.rhino.UncountedCompiler;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A world of bodies whose scripts come from memory, so that no folder and no settle time is part of a measurement. */
final class ScriptedBodies {

    static final EventType HIT = EventType.of("hit", Parameter.of("damage", double.class));

    /** So many bodies want a larger queue than worlds have by default. */
    private static final int MANY = 1_000;

    private static final int ROOM_FOR_MANY = 1 << 16;

    /** One call for all bodies may need more steps than calls have by default. */
    private static final long STEPS_FOR_EACH = 1_000;

    final World world;
    final List<Body> bodies = new ArrayList<>();

    private final Vocabulary vocabulary;
    private final SetCompiler compiler;
    private final RhinoRehearsal rehearsal;
    private final WorldScripts scripts;
    private long revision;

    /** A world with so many bodies, live and without a script. */
    ScriptedBodies(int count) {
        this(count, UndoPolicy.ALL);
    }

    /** The same, with another fate of what failing handlers have written. */
    ScriptedBodies(int count, UndoPolicy undo) {
        this(List.of("body"), count, new ClosureFrontEnd(), new RhinoCompiler(), undo);
    }

    /** A world with one body of each kind. */
    static ScriptedBodies ofKinds(List<String> kinds) {
        return ofKinds(kinds, 1);
    }

    /** A world with so many bodies of each kind, in turns. */
    static ScriptedBodies ofKinds(List<String> kinds, int each) {
        return new ScriptedBodies(kinds, each, new ClosureFrontEnd(), new RhinoCompiler(), UndoPolicy.ALL);
    }

    /** The same, for scripts that Rhino gets as they are. */
    static ScriptedBodies withoutLowering(int count) {
        FrontEnd closure = new ClosureFrontEnd();
        FrontEnd none = (file, globals) -> {
            LoweredScript lowered = ((FrontEnd.Outcome.Lowered) closure.lower(file, globals)).script();
            LineTable lines = LineTable.identity(file.text());
            return new FrontEnd.Outcome.Lowered(new LoweredScript(file, file.text(), lines, lowered.outline()));
        };
        return new ScriptedBodies(List.of("body"), count, none, new RhinoCompiler(), UndoPolicy.ALL);
    }

    /** The same, for scripts whose steps nobody counts. */
    static ScriptedBodies withoutCounting(int count) {
        return new ScriptedBodies(
                List.of("body"), count, new ClosureFrontEnd(), new UncountedCompiler(), UndoPolicy.ALL);
    }

    /** The same, where each kind has a class of its own. */
    static ScriptedBodies ofEightTypes(int each) {
        return new ScriptedBodies(each, EightBodies.KINDS, new ClosureFrontEnd(), new RhinoCompiler(), UndoPolicy.ALL);
    }

    private ScriptedBodies(List<String> kindNames, int count, FrontEnd frontEnd, BackEnd backEnd, UndoPolicy undo) {
        this(count, kinds(kindNames), frontEnd, backEnd, undo);
    }

    private static List<EntityKind<? extends Body>> kinds(List<String> names) {
        List<EntityKind<? extends Body>> kinds = new ArrayList<>();
        names.forEach(name -> kinds.add(new EntityKind<>(name, Body.class, Body::new)));
        return kinds;
    }

    private ScriptedBodies(
            int count, List<EntityKind<? extends Body>> kinds, FrontEnd frontEnd, BackEnd backEnd, UndoPolicy undo) {
        vocabulary = new Vocabulary(kinds, List.of(HIT));
        WorldConfig config = WorldConfig.of(vocabulary);
        world = new World(count * kinds.size() < MANY ? config : config.withQueue(ROOM_FOR_MANY, config.overflow()));
        for (int i = 0; i < count; i++) {
            for (EntityKind<? extends Body> kind : kinds) {
                Body body = world.spawn(kind);
                body.startingAs(bodies.size());
                bodies.add(body);
            }
        }
        Bindings bindings = Bindings.of(vocabulary).withGlobal("pairs", Pairs.class);
        compiler = new SetCompiler(frontEnd, backEnd, bindings);
        BoundTypes types = BoundTypes.of(bindings);
        rehearsal = new RhinoRehearsal(types, NanoClock.system());
        Budget call = Budgets.DEFAULT.call();
        Budget callForAll = call.withSteps(Math.max(call.steps(), STEPS_FOR_EACH * count));
        ScriptOptions options = ScriptOptions.DEFAULT.withBudgets(Budgets.DEFAULT.withCall(callForAll));
        scripts = new WorldScripts(
                world,
                asker -> new RhinoRealm(world, types, Map.of("pairs", new Pairs()), asker, options.withUndo(undo)),
                NanoClock.system(),
                ScriptOptions.DEFAULT.withProbation(0, FaultPolicy.KEEP).withFaultTicks(Integer.MAX_VALUE),
                ScriptListener.NONE,
                closed -> {});
        world.tick();
        world.tick(); // the spawn events are handled
        world.behave(scripts);
    }

    /** Compiles a set of scripts. */
    Attempt attempt(List<ScriptFile> files) {
        revision++;
        Snapshot snapshot = new Snapshot(files, List.of());
        SetOutcome outcome = compiler.compile(snapshot, revision);
        if (!(outcome instanceof SetOutcome.Ready)) {
            throw new IllegalStateException("a benchmark's script does not compile: " + outcome.problems());
        }
        return new Attempt(revision, new Cause.Save(), snapshot, outcome, new Attempt.Times(0, 0, 0));
    }

    /** The same attempt with the next number, as if its text had been saved again. */
    Attempt again(Attempt attempt) {
        revision++;
        return new Attempt(revision, attempt.cause(), attempt.snapshot(), attempt.outcome(), attempt.times());
    }

    /** Rehearses the handlers that differ from what was rehearsed before. */
    void rehearse(Attempt attempt) {
        rehearsal.rehearse(((SetOutcome.Ready) attempt.outcome()).set());
    }

    void stage(Attempt attempt) {
        scripts.stage(attempt);
    }

    /** The tick boundary alone. */
    void commit() {
        scripts.boundary();
    }

    /** Measures what handlers take from now on. */
    Profile profile() {
        return scripts.profile();
    }

    /** Compiles, stages and commits one script for the bodies. */
    void behave(String text) {
        stage(attempt(List.of(ScriptFile.of("body.js", text))));
        commit();
    }
}
