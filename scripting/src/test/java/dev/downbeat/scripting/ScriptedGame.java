package dev.downbeat.scripting;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.TestGame.Arena;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.InputCompiler;
import dev.downbeat.scripting.compile.NotedFrontEnd;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.MemoryFolder;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A world of the test game with scripts from memory: every save is compiled and staged at once, on the calling thread. */
public final class ScriptedGame {

    public final MemoryFolder folder = new MemoryFolder();
    public final ManualClock clock = new ManualClock();
    public final Arena arena = new Arena();
    public final World world;
    public final WorldScripts scripts;
    public final List<ReloadReport> reports = new ArrayList<>();
    public final List<Fault> told = new ArrayList<>();
    public final List<Quarantine> quarantined = new ArrayList<>();
    public final List<Overload> overloads = new ArrayList<>();

    public final NotedFrontEnd frontEnd = new NotedFrontEnd();

    private final SetCompiler compiler = new SetCompiler(frontEnd, new RhinoCompiler(), TestGame.BINDINGS);
    private final InputCompiler inputs = new InputCompiler(frontEnd, new RhinoCompiler());
    private long revision;
    private @Nullable Drone probe;

    public ScriptedGame() {
        this(1, 2_000_000);
    }

    public ScriptedGame(long seed, long maxSteps) {
        this(seed, counting(maxSteps));
    }

    /** Of all budgets, that of steps alone: it is the same on every machine. Of what goes wrong, tests want to see the rest too. */
    public static ScriptOptions counting(long maxSteps) {
        Budget steps = new Budget(maxSteps, Duration.ofDays(1), Long.MAX_VALUE / 2);
        return ScriptOptions.DEFAULT
                .withBudgets(new Budgets(steps, steps, Long.MAX_VALUE, Long.MAX_VALUE / 4, 1_000_000))
                .withProbation(0, FaultPolicy.KEEP);
    }

    public ScriptedGame(long seed, ScriptOptions options) {
        world = new World(WorldConfig.of(TestGame.VOCABULARY).withSeed(seed));
        BoundTypes types = BoundTypes.of(TestGame.BINDINGS);
        scripts = new WorldScripts(
                world,
                asker -> new RhinoRealm(world, types, Map.of("arena", arena), asker, options),
                clock,
                options,
                new Notebook(),
                closed -> {});
        world.behave(scripts);
    }

    private final class Notebook implements ScriptListener {
        @Override
        public void reloaded(ReloadReport report) {
            reports.add(report);
        }

        @Override
        public void quarantined(Quarantine quarantine) {
            quarantined.add(quarantine);
        }

        @Override
        public void overloaded(Overload overload) {
            overloads.add(overload);
        }

        @Override
        public void faulted(Fault fault) {
            told.add(fault);
        }
    }

    /** Saves scripts together (path, text, path, text …): one revision, staged, not yet live. */
    public ScriptedGame save(String... pathsAndTexts) {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            folder.write(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        scripts.stage(attempt());
        return this;
    }

    /** Drafts a text for a script: a revision, staged, not yet live. The folder of this game takes it for saved. */
    public ScriptedGame draft(String path, String text) {
        folder.write(path, text);
        scripts.stage(attempt(new ReloadReport.Cause.Draft(path)));
        return this;
    }

    /** Deletes a script: a revision without it, staged, not yet live. */
    public void delete(String path) {
        folder.delete(path);
        scripts.stage(attempt());
    }

    /** Compiles the folder as it is now, as the next revision. */
    public Attempt attempt() {
        return attempt(new ReloadReport.Cause.Save());
    }

    private Attempt attempt(ReloadReport.Cause cause) {
        Snapshot snapshot = folder.read();
        long now = clock.nanoTime();
        revision++;
        return new Attempt(
                revision, cause, snapshot, compiler.compile(snapshot, revision), new Attempt.Times(now, now, now));
    }

    public ScriptedGame tick() {
        world.tick();
        return this;
    }

    public ScriptedGame tick(int times) {
        for (int i = 0; i < times; i++) {
            world.tick();
        }
        return this;
    }

    /** A live entity. */
    public <E extends Entity> E live(EntityKind<E> kind) {
        E entity = world.spawn(kind);
        world.tick();
        return entity;
    }

    /** The latest report. */
    public ReloadReport report() {
        return reports.get(reports.size() - 1);
    }

    /** The changes of the latest report, each as {@code file KIND}, or with a reason {@code file KIND: reason}. */
    public List<String> changes() {
        return report().changes().stream()
                .map(change ->
                        change.file() + " " + change.kind() + (change.reason().isEmpty() ? "" : ": " + change.reason()))
                .toList();
    }

    /** The functions of a file in the latest report, each as {@code name FATE}. */
    public List<String> functions(String file) {
        return change(file).functions().stream()
                .map(function -> function.name() + " " + function.fate())
                .toList();
    }

    /** The variables of a file in the latest report, each as {@code name FATE}, or with a reason {@code name FATE: reason}. */
    public List<String> variables(String file) {
        return change(file).variables().stream()
                .map(variable -> variable.name() + " " + variable.fate()
                        + (variable.reason().isEmpty() ? "" : ": " + variable.reason()))
                .toList();
    }

    /** What the latest report says of a file. */
    public ScriptChange change(String file) {
        return report().changes().stream()
                .filter(change -> change.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** The only fault. */
    public Fault fault() {
        if (scripts.faults().size() != 1) {
            throw new AssertionError("not one fault: " + scripts.faults());
        }
        return scripts.faults().get(0);
    }

    /** What scripts noted in the arena. */
    public List<String> notes() {
        return arena.notes;
    }

    /** The faults, each as {@code place event: message}. */
    public List<String> faults() {
        return scripts.faults().stream()
                .map(fault -> fault.place() + " " + fault.event() + ": " + fault.message())
                .toList();
    }

    /** The drone that {@link #run} calls {@code self}. */
    public Drone self() {
        Drone drone = probe;
        if (drone == null) {
            drone = world.spawn(TestGame.DRONE);
            probe = drone;
        }
        return drone;
    }

    /** What the body of a handler returns; it may use {@code self}, and is run outside of any tick. */
    public @Nullable Object run(String body) {
        Answer answer = probe(body);
        if (answer instanceof Answer.Value value) {
            return value.value();
        }
        throw new AssertionError("no answer: " + answer);
    }

    /** What {@link #run} gives, of a body whose script is loaded anew; else only its function is put in the place of another. */
    public @Nullable Object runLoaded(String body) {
        self();
        save("drone.js", "const before = 1;").tick();
        return run(body);
    }

    /** What becomes of an input at a console, at the boundary of the next tick. */
    public Evaluation evaluate(String source) {
        List<Evaluation> told = new ArrayList<>();
        type(source, told::add);
        tick();
        return told.get(0);
    }

    /** Hands an input over, that waits for a tick boundary then. */
    public void type(String source, Consumer<Evaluation> told) {
        scripts.evaluate(inputs.compile(source), told);
    }

    /** The message of the fault that the body of a handler makes. */
    public String failure(String body) {
        Answer answer = probe(body);
        if (answer instanceof Answer.Failed failed) {
            return failed.fault().message();
        }
        throw new AssertionError("did not fail: " + answer);
    }

    private Answer probe(String body) {
        Drone self = self();
        save("drone.js", "function probe(self) {\n" + body + "\n}").tick();
        if (report().outcome() == ReloadReport.Outcome.REJECTED) {
            throw new AssertionError(report().problems().toString());
        }
        return scripts.ask(self, TestGame.PROBE);
    }

    /** Saves scripts in which nothing is to be wrong, and gives a drone that they have met in one tick. */
    public Drone begin(String... pathsAndTexts) {
        save(pathsAndTexts).tick();
        if (!report().problems().isEmpty()) {
            throw new AssertionError(report().problems().toString());
        }
        Drone drone = self();
        tick(2); // spawned in the first, met by its script in the second
        return drone;
    }

    /** Lets a drone handle a hit. */
    public void hit(Drone drone) {
        world.post(TestGame.HIT, drone, drone, 1.0);
        tick();
    }

    /** What a drone answers to {@code probe}. */
    public Object probe(Drone drone) {
        return ask(drone, TestGame.PROBE);
    }

    /** Asks for an answer that must be there. */
    public Object ask(Entity entity, EventType question, Object... arguments) {
        Answer answer = scripts.ask(entity, question, arguments);
        if (answer instanceof Answer.Value value) {
            return value.value();
        }
        throw new AssertionError("no answer: " + answer);
    }
}
