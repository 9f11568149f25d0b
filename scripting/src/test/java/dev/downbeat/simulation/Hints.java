package dev.downbeat.simulation;

/** The operating system's hints of a changed folder: lost, doubled, late, overtaken, and too many for their queue. */
final class Hints {

    private static final long OVERFLOW_MICROS = 3_000;

    private final Schedule schedule;
    private final Weather weather;
    private final Wiring wiring;
    private final Tally tally;
    private final Runnable hint;
    private int waiting;
    private int dropped; // how often all that waited were

    Hints(Schedule schedule, Weather weather, Wiring wiring, Tally tally, Runnable hint) {
        this.schedule = schedule;
        this.weather = weather;
        this.wiring = wiring;
        this.tally = tally;
        this.hint = hint;
    }

    /** Something was written. */
    void written() {
        if (schedule.chance(weather.lostPercent())) {
            schedule.note(() -> "a hint is lost");
            tally.lost++;
            return;
        }
        queue();
        if (schedule.chance(weather.doubledPercent())) {
            queue();
        }
    }

    private void queue() {
        if (waiting < weather.room()) {
            waiting++;
            int generation = dropped;
            schedule.inMicros(schedule.between(0, weather.delayMicros()), () -> deliver(generation));
        } else if (waiting != Integer.MAX_VALUE) {
            schedule.note(() -> "the hints overflow");
            tally.overflows++;
            waiting = Integer.MAX_VALUE;
            dropped++;
            schedule.inMicros(schedule.between(0, OVERFLOW_MICROS), this::endOverflow);
        }
    }

    private void deliver(int generation) {
        if (generation == dropped) {
            waiting--;
            hint.run();
        }
    }

    private void endOverflow() {
        waiting = 0;
        if (wiring.heedsOverflow()) {
            hint.run();
        }
    }

    boolean quiet() {
        return waiting == 0;
    }
}
