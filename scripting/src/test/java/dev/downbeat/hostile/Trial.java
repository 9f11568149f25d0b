package dev.downbeat.hostile;

import dev.downbeat.Downbeat;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Arena;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One world with a real folder and the default options, in which a hostile script runs beside the witnesses. Every tick, what
 * the witnesses have computed goes into their trace. Used by one thread.
 */
final class Trial implements AutoCloseable {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long PAUSE_NANOS = 5_000_000;
    private static final int EACH = 2;

    private final NanoClock clock = NanoClock.system();
    private final Path folder;
    private final World world = new World(WorldConfig.of(Stage.VOCABULARY).withSeed(7));
    private final Arena arena = new Arena();
    private final Scripts scripts;
    private final ScriptedWorld live;
    private final List<ReloadReport> reports = new ArrayList<>();
    private final List<Drone> witnesses = new ArrayList<>();
    private final List<Drone> hostile = new ArrayList<>();
    private long trace = 1469598103934665603L;

    final List<Long> traces = new ArrayList<>();
    final List<Long> tickNanos = new ArrayList<>();
    final List<Long> abortNanos = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    int quarantines;

    Trial(Path folder, byte[] hostileScript) throws IOException {
        this.folder = folder;
        Stage.furnish(folder);
        Files.write(folder.resolve("hostile.js"), hostileScript);
        scripts = Downbeat.watch(folder, Stage.BINDINGS);
        live = scripts.attach(world, Map.of("arena", arena), new ScriptListener() {
            @Override
            public void reloaded(ReloadReport report) {
                reports.add(report);
                report.problems().forEach(problem -> texts.add(problem.message()));
            }

            @Override
            public void faulted(Fault fault) {
                texts.add(fault.message());
            }

            @Override
            public void quarantined(Quarantine quarantine) {
                quarantines++;
            }
        });
    }

    /** Waits for the first attempt, and lets all enter if it went live. */
    boolean begin() {
        await(1);
        if (live.revision() == 0) {
            return false;
        }
        for (int i = 0; i < EACH; i++) {
            witnesses.add(world.spawn(Stage.WITNESS1));
            witnesses.add(world.spawn(Stage.WITNESS2));
        }
        for (int i = 0; i < EACH; i++) {
            hostile.add(world.spawn(Stage.HOSTILE));
        }
        world.tick();
        return true;
    }

    /** Ticks, with events for everybody. */
    void run(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step();
        }
    }

    /** Saves another hostile script and ticks until something was said of it; whether it went live. */
    boolean save(byte[] script) throws IOException {
        int before = reports.size();
        Files.write(folder.resolve("hostile.js"), script);
        long deadlineNanos = clock.nanoTime() + PATIENCE_NANOS;
        while (reports.size() == before && clock.nanoTime() < deadlineNanos) {
            step();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        if (reports.size() == before) {
            texts.add("NEVER REPORTED");
            return false;
        }
        return reports.get(before).outcome() == Outcome.COMMITTED;
    }

    private void await(int attempts) {
        long deadlineNanos = clock.nanoTime() + PATIENCE_NANOS;
        while (reports.size() < attempts && clock.nanoTime() < deadlineNanos) {
            world.tick();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void step() {
        for (int i = 0; i < witnesses.size(); i++) {
            world.post(TestGame.HIT, witnesses.get(i), witnesses.get(0), i + 0.5);
            world.post(TestGame.TIMER, witnesses.get(i), "step" + traces.size());
        }
        for (Drone each : hostile) {
            if (each.live()) {
                world.post(TestGame.HIT, each, each, 1.0);
                world.post(TestGame.TIMER, each, "step");
            }
        }
        // Every other tick runs as it does where nobody measures.
        if (traces.size() % 2 == 0) {
            tick();
        } else {
            measuredTick();
        }
        for (Drone witness : witnesses) {
            mix(witness.ammo);
            mix(Double.doubleToLongBits(witness.hp));
            mix(String.valueOf(witness.label).hashCode());
        }
        traces.add(trace);
    }

    private void tick() {
        long startNanos = clock.nanoTime();
        world.tick();
        tickNanos.add(clock.nanoTime() - startNanos);
    }

    /** Notes how long the longest call of the hostile kind took if one was aborted. */
    private void measuredTick() {
        long before = overruns();
        try (Profile profile = live.profile()) {
            tick();
            if (overruns() > before) {
                abortNanos.add(profile.costs().stream()
                        .filter(cost -> cost.kind().equals(Stage.HOSTILE.name()))
                        .mapToLong(cost -> cost.whole().longestNanos())
                        .max()
                        .orElse(0));
            }
        }
    }

    private void mix(long value) {
        trace = (trace ^ value) * 1099511628211L;
    }

    /** How often something went wrong. */
    long faults() {
        return live.faults().stream().mapToLong(Fault::count).sum();
    }

    /** How often a call was aborted. */
    long overruns() {
        return live.faults().stream()
                .filter(fault -> fault.cause().isOverrun())
                .mapToLong(Fault::count)
                .sum();
    }

    /** How many ticks the witnesses have counted less than there were. */
    long missedTicks() {
        return witnesses.stream()
                .mapToLong(witness -> (long) traces.size() + new Drone().ammo - witness.ammo)
                .sum();
    }

    /** What scripts have said. */
    List<String> notes() {
        return arena.notes;
    }

    @Override
    public void close() {
        live.close();
        scripts.close();
    }
}
