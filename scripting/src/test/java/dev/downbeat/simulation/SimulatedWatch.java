package dev.downbeat.simulation;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.source.FolderWatcher;
import dev.downbeat.scripting.source.SteppedWatch;

/** The thread that watches: asleep until it is time to look, woken by hints, and never quite on time. */
final class SimulatedWatch {

    private static final long LATEST_MICROS = 2_000;

    private final Schedule schedule;
    private final SteppedWatch watch;
    private boolean looking;
    private long alarms; // only the latest counts

    SimulatedWatch(Schedule schedule, SimulatedFolder folder, ScriptOptions options, FolderWatcher.Listener listener) {
        this.schedule = schedule;
        this.watch = new SteppedWatch(folder, folder.whole().snapshot(), options, schedule.clock, listener);
        setAlarm();
    }

    void hint() {
        watch.hint();
        if (!looking) {
            setAlarm();
        }
    }

    private void setAlarm() {
        long alarm = ++alarms;
        long micros = watch.remainingNanos() / 1_000 + schedule.between(1, LATEST_MICROS);
        schedule.inMicros(micros, () -> ring(alarm));
    }

    private void ring(long alarm) {
        if (alarm == alarms && !looking) {
            looking = true;
            watch.poll();
            looking = false;
            setAlarm();
        }
    }
}
