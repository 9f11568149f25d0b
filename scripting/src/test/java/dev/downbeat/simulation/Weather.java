package dev.downbeat.simulation;

/**
 * How badly the machine behaves.
 *
 * @param lostPercent how many hints never come
 * @param doubledPercent how many come twice
 * @param delayMicros the longest that a hint takes; later ones overtake earlier ones
 * @param room how many hints may wait before all are dropped for one that says so
 * @param tornPercent how often something happens between the readings of two files
 * @param unreadablePercent how many readings of the folder fail
 * @param glances whether the folder looks otherwise from outside when it was written to
 * @param pauseMicros the longest between two writes of a save
 * @param slowPercent how many compilations are slow; some of these hang
 */
record Weather(
        int lostPercent,
        int doubledPercent,
        int delayMicros,
        int room,
        int tornPercent,
        int unreadablePercent,
        boolean glances,
        int pauseMicros,
        int slowPercent) {

    private static final int SHORT_PAUSE_MICROS = 1_500; // a whole save within the settle time
    private static final int LONG_PAUSE_MICROS = 15_000;

    static Weather of(Schedule schedule) {
        return new Weather(
                schedule.chance(50) ? 0 : (int) schedule.between(10, 90),
                (int) schedule.between(0, 50),
                schedule.chance(50) ? 2_000 : (int) schedule.between(2_000, 60_000),
                schedule.chance(50) ? 1_000 : (int) schedule.between(1, 6),
                (int) schedule.between(0, 60),
                schedule.chance(75) ? 0 : 5,
                true,
                schedule.chance(50) ? SHORT_PAUSE_MICROS : LONG_PAUSE_MICROS,
                (int) schedule.between(0, 60));
    }

    /** Hints are dropped for want of room only, and nothing but a hint or a reading tells of a change. */
    Weather onlyOverflowing() {
        return new Weather(
                0,
                doubledPercent,
                delayMicros,
                Math.min(room, 3),
                tornPercent,
                0,
                false,
                SHORT_PAUSE_MICROS,
                slowPercent);
    }
}
