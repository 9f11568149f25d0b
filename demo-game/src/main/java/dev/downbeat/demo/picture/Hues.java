package dev.downbeat.demo.picture;

/** Colours from the degrees that scripts write. */
final class Hues {

    /** Neon is never quite pure: the weakest channel keeps this much of the light. */
    private static final double PALE = 0.24;

    private Hues() {}

    /** {@code 0xRRGGBBAA}, bright and opaque; any number is a hue. */
    static int rgba(double hue) {
        return channel(hue, 5) << 24 | channel(hue, 3) << 16 | channel(hue, 1) << 8 | 0xFF;
    }

    /** From hue, saturation and value to red (5), green (3) and blue (1), by the usual formula in one line. */
    private static int channel(double hue, int offset) {
        double sixth = offset + hue / 60;
        sixth -= 6 * Math.floor(sixth / 6);
        double fall = Math.max(0, Math.min(1, Math.min(sixth, 4 - sixth)));
        return (int) Math.round(255 * (1 - (1 - PALE) * fall));
    }
}
