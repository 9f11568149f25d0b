package dev.downbeat.simulation;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.source.Snapshot;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run, all of whose chances come from one seed. */
final class Simulation {

    /** Shared by all seeds, because the texts are few and compiling is what takes the longest. */
    static final SetCompiler COMPILER = new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), TestGame.BINDINGS);

    private static final int SETTLE_MILLIS = 25;
    private static final long LONGEST_LOOK_NANOS = 400_000_000; // from a look that finds something until it is believed
    private static final int TICKS_AFTER = 3;

    private final Schedule schedule;
    private final Theatre theatre;
    private final Tally tally;
    private final SimulatedFolder folder;
    private final Hints hints;
    private final Editor editor;
    private final SimulatedCompiler compiler;
    private final List<SimulatedWorld> worlds;
    private final Judge judge = new Judge();
    private final ScriptOptions watching;
    private final long sweepNanos;
    private ScriptSaves newest;

    Simulation(long seed, Wiring wiring, Theatre theatre, Tally tally, boolean traced) {
        this.schedule = new Schedule(new SeededRandom(seed), traced);
        this.theatre = theatre;
        this.tally = tally;
        ScriptOptions options = options();
        Weather weather = wiring.weather(Weather.of(schedule));
        schedule.note(() -> "seed " + seed + ", " + weather + ", " + options);
        this.sweepNanos = options.sweep().toNanos();
        this.watching = wiring.watching(options);
        this.newest = firstSaves();
        this.folder = new SimulatedFolder(schedule, weather, newest);
        judge.add(newest);
        this.worlds = List.of(
                new SimulatedWorld("left", theatre.left(), schedule, wiring, options, judge, tally),
                new SimulatedWorld("right", theatre.right(), schedule, wiring, options, judge, tally));
        this.compiler = new SimulatedCompiler(schedule, weather, wiring, COMPILER, worlds);
        SimulatedWatch watch = new SimulatedWatch(schedule, folder, watching, this::read);
        this.hints = new Hints(schedule, weather, wiring, tally, watch::hint);
        this.editor = new Editor(schedule, weather, folder, hints, (int) schedule.between(6, 12));
        compiler.saved(newest.snapshot(), 0, 0);
        worlds.get(0).loop(14_000, 18_000);
        worlds.get(1).loop(5_000, schedule.chance(50) ? 40_000 : 200_000);
    }

    private ScriptOptions options() {
        int probation = (int) schedule.between(0, 8);
        FaultPolicy policy = List.of(FaultPolicy.values()).get(schedule.random.nextInt(3));
        return ScriptOptions.DEFAULT
                .withSettle(Duration.ofMillis(SETTLE_MILLIS))
                .withSettleLimit(Duration.ofMillis(schedule.between(100, 500)))
                .withSweep(Duration.ofMillis(schedule.between(100, 400)))
                .withProbation(schedule.chance(20) ? 0 : probation, policy)
                .withFaultTicks(Integer.MAX_VALUE);
    }

    private ScriptSaves firstSaves() {
        Map<String, Version> first = new HashMap<>();
        for (String path : Version.PATHS) {
            Version version = Version.first(path);
            first.put(path, schedule.chance(10) ? version.next(schedule.random) : version);
        }
        return new ScriptSaves(first, true);
    }

    /** The watch hands over what it has read. */
    private void read(Snapshot snapshot, long hintNanos, long readNanos) {
        ScriptSaves saves = ScriptSaves.of(snapshot);
        schedule.note(() -> "reads " + saves);
        Violation.unless(
                !saves.equals(newest), Invariant.NO_OP_SAVES, "a revision of what was there already: " + saves);
        if (folder.torn(saves)) {
            tally.tornReads++;
            long hurryNanos = watching.settleLimit().toNanos() * 3 / 5;
            Violation.unless(readNanos - hintNanos >= hurryNanos, Invariant.SETTLED_READS, "half of a save: " + saves);
        }
        newest = saves;
        judge.add(saves);
        compiler.saved(snapshot, hintNanos, readNanos);
    }

    /** Runs to the end. */
    void run() {
        try {
            while (!editor.done()) {
                schedule.step();
            }
            calmDown();
            for (SimulatedWorld world : worlds) {
                for (int i = 0; i < TICKS_AFTER; i++) {
                    world.tick();
                }
            }
            end();
        } finally {
            tally.steps += schedule.done();
        }
    }

    /** Until every hint that was not lost has come, a look would have found what was lost, and all of it was compiled. */
    private void calmDown() {
        schedule.note(() -> "all is saved");
        folder.calmDown();
        long looked = schedule.now() + sweepNanos + LONGEST_LOOK_NANOS;
        while (schedule.now() < looked || !hints.quiet() || !compiler.idle()) {
            schedule.step();
        }
    }

    private void end() {
        Violation.unless(newest.equals(folder.whole()), Invariant.NOTHING_MISSED, "never read: " + folder.whole());
        for (SimulatedWorld world : worlds) {
            Violation.unless(
                    world.model().stagedLast().equals(newest), Invariant.NOTHING_MISSED, "never staged: " + newest);
            if (world.model().runsWhatWasStagedLast()) {
                compareWithColdStart(world);
            }
        }
    }

    /** What a game would run that is started now. */
    private void compareWithColdStart(SimulatedWorld world) {
        tally.coldStarts++;
        SimulatedWorld cold = new SimulatedWorld(
                "cold", theatre.cold(), schedule, Wiring.RIGHT, ScriptOptions.DEFAULT, judge, new Tally());
        Snapshot snapshot = folder.whole().snapshot();
        Attempt attempt = new Attempt(
                1, new ReloadReport.Cause.Start(), snapshot, COMPILER.compile(snapshot, 1), new Attempt.Times(0, 0, 0));
        cold.stage(attempt, new ArrayDeque<>(List.of(attempt)), () -> {});
        cold.tick();
        Violation.unless(
                Judge.versions(cold.notes()).equals(Judge.versions(world.notes())),
                Invariant.NOTHING_MISSED,
                "runs " + world.notes() + ", a game that is started now " + cold.notes());
    }

    List<String> trace() {
        return schedule.trace();
    }
}
