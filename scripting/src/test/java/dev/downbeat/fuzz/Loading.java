package dev.downbeat.fuzz;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Arena;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.ByteFolder;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joml.Vector2d;

/**
 * The whole way of a save, from bytes to a tick of a world in which something else ran before. Used by one thread, which needs
 * a stack as large as that of the thread that compiles.
 */
final class Loading {

    private static final BoundTypes TYPES = BoundTypes.of(TestGame.BINDINGS);
    private static final ScriptOptions OPTIONS = ScriptOptions.DEFAULT
            .withBudgets(Budgets.DEFAULT.withSteps(50_000))
            .withProbation(2, FaultPolicy.ROLL_BACK);

    private final SetCompiler compiler = new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), TestGame.BINDINGS);
    private final ManualClock clock = new ManualClock();
    private final List<ReloadReport> reports = new ArrayList<>();
    private World world = new World(WorldConfig.of(TestGame.VOCABULARY));
    private WorldScripts scripts = scripts();
    private Map<String, byte[]> live = Map.of(); // what is live for certain
    private long revision;

    /** What came of a save. */
    record Result(Snapshot snapshot, List<ReloadReport> reports, List<Fault> faults) {}

    /** Goes on with a world in which nothing ever happened: to make one takes as long as ten saves. */
    void beginAnew() {
        world = new World(WorldConfig.of(TestGame.VOCABULARY));
        scripts = scripts();
        live = Map.of();
    }

    private WorldScripts scripts() {
        WorldScripts made = new WorldScripts(
                world,
                asker -> new RhinoRealm(world, TYPES, Map.of("arena", new Arena()), asker, OPTIONS),
                clock,
                OPTIONS,
                listener(),
                closed -> {});
        world.behave(made);
        return made;
    }

    /** Makes one revision live, or not, and then another over it. */
    Result load(Map<String, byte[]> before, Map<String, byte[]> after) {
        if (before != live) {
            stage(ByteFolder.read(before));
        }
        Drone drone = world.spawn(TestGame.DRONE);
        world.spawn(TestGame.HUNTER);
        world.tick();
        use(drone);
        Snapshot snapshot = ByteFolder.read(after);
        reports.clear();
        stage(snapshot);
        use(drone);
        Result result = new Result(snapshot, List.copyOf(reports), scripts.faults());
        boolean rejected = reports.size() == 1 && reports.get(0).outcome() == ReloadReport.Outcome.REJECTED;
        live = rejected ? before : Map.of();
        world.forEachEntity(world::despawn);
        world.tick();
        return result;
    }

    private void stage(Snapshot snapshot) {
        revision++;
        long now = clock.nanoTime();
        scripts.stage(new Attempt(
                revision,
                new ReloadReport.Cause.Save(),
                snapshot,
                compiler.compile(snapshot, revision),
                new Attempt.Times(now, now, now)));
    }

    private void use(Drone drone) {
        world.post(TestGame.HIT, drone, drone, 1.5);
        world.post(TestGame.COLLIDE, drone, drone);
        world.post(TestGame.TIMER, drone, "2024-31");
        world.post(TestGame.PATROL, drone, List.of(new Vector2d(1, 2)));
        world.tick();
        for (EventType question : List.of(TestGame.STRENGTH, TestGame.NEXT, TestGame.PROBE)) {
            scripts.ask(drone, question);
        }
        world.tick();
    }

    private ScriptListener listener() {
        return new ScriptListener() {
            @Override
            public void reloaded(ReloadReport report) {
                reports.add(report);
            }

            @Override
            public void faulted(Fault fault) {}

            @Override
            public void quarantined(Quarantine quarantine) {}
        };
    }
}
