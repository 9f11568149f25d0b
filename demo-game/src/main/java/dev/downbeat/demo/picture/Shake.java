package dev.downbeat.demo.picture;

/** How far the picture is off its place, in units of the arena. The strongest knock counts, and dies away. Loop thread. */
final class Shake {

    private static final double FARTHEST = 15;
    private static final double FADING = 1.5; // of the whole strength in a second

    private double strength; // 0 to 1
    private double seconds;

    /** @param wanted 0 to 1; more is cut off, and what is no number does nothing */
    void knock(double wanted) {
        if (wanted > strength) {
            strength = Math.min(1, wanted);
        }
    }

    void age(double dt) {
        seconds += dt;
        strength = Math.max(0, strength - FADING * dt);
    }

    /** @param late seconds by which the present lies before the last {@link #age} */
    float x(double late) {
        return offset((seconds - late) * 61);
    }

    /** As for {@link #x}. */
    float y(double late) {
        return offset((seconds - late) * 53 + 2);
    }

    private float offset(double phase) {
        return (float) (FARTHEST * strength * strength * Math.sin(phase));
    }
}
