package dev.downbeat.simulation;

import dev.downbeat.SteppedRevisions;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The compiler thread: one thing at a time, in their order. What it makes of a snapshot is there at once and delivered when the
 * time is up that it took: quickly, slowly, or when it had been given up already.
 */
final class SimulatedCompiler {

    private final Schedule schedule;
    private final Weather weather;
    private final Wiring wiring;
    private final SteppedRevisions revisions;
    private final List<SimulatedWorld> worlds;
    private int jobs;
    private boolean busy;
    private ScriptSaves newest = ScriptSaves.NONE;

    SimulatedCompiler(
            Schedule schedule, Weather weather, Wiring wiring, SetCompiler compiler, List<SimulatedWorld> worlds) {
        this.schedule = schedule;
        this.weather = weather;
        this.wiring = wiring;
        this.revisions = new SteppedRevisions(compiler, schedule.clock);
        this.worlds = worlds;
    }

    boolean idle() {
        return jobs == 0 && !busy;
    }

    void saved(Snapshot snapshot, long hintNanos, long readNanos) {
        revisions.saved(snapshot, hintNanos, readNanos);
        newest = ScriptSaves.of(snapshot);
        jobs++;
        goOn();
    }

    private void goOn() {
        if (!busy && jobs > 0) {
            busy = true;
            jobs--;
            schedule.inMicros(schedule.between(0, 1_000), this::work);
        }
    }

    private void work() {
        Optional<Attempt> made = revisions.work();
        if (made.isEmpty()) {
            end();
            return;
        }
        Attempt attempt = made.get();
        ScriptSaves saves = ScriptSaves.of(attempt.snapshot());
        schedule.note(() -> "compiles revision " + attempt.revision() + ": " + saves);
        Violation.unless(saves.equals(newest), Invariant.NEWEST_WINS, "not compiled, though read last: " + newest);
        Violation.unless(
                attempt.outcome() instanceof SetOutcome.Ready == saves.compiles(),
                Invariant.LAST_GOOD,
                "compiled otherwise than it should be: " + attempt.outcome().problems());
        schedule.inMicros(micros(), () -> bring(attempt, new ArrayDeque<>(worlds)));
    }

    private long micros() {
        if (!schedule.chance(weather.slowPercent())) {
            return schedule.between(500, 5_000);
        }
        return schedule.chance(20) ? schedule.between(300_000, 900_000) : schedule.between(20_000, 120_000);
    }

    /** To one world after the other: staging takes its time. */
    private void bring(Attempt attempt, Deque<SimulatedWorld> left) {
        if (left.isEmpty()) {
            end();
            return;
        }
        SimulatedWorld world = left.remove();
        world.stage(
                attempt,
                new ArrayDeque<>(wiring.given(attempt)),
                () -> schedule.inMicros(schedule.between(0, 20_000), () -> bring(attempt, left)));
    }

    private void end() {
        busy = false;
        goOn();
    }
}
