package dev.downbeat.demo.view;

/** The colours of the picture, as {@code 0xRRGGBBAA}, so that shapes and display look like one. */
public final class Neon {

    public static final int CYAN = 0x36E2FFFF;
    public static final int MAGENTA = 0xFF3DBBFF;
    public static final int AMBER = 0xFFB338FF;
    public static final int LIME = 0x7CFF6BFF;
    public static final int VIOLET = 0x9A6BFFFF;
    public static final int RED = 0xFF4259FF;
    public static final int WHITE = 0xF2F8FFFF;
    /** For words that explain: labels and hints. */
    public static final int SLATE = 0x93A7C9FF;

    private Neon() {}

    /**
     * The colour with another opacity.
     *
     * @param alpha 0 (unseen) to 1; beyond that it is cut off
     */
    public static int fade(int rgba, float alpha) {
        int opacity = Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return (rgba & 0xFFFFFF00) | opacity;
    }

    /** The colour {@code part} of the way from one to the other, 0 to 1. */
    static int mix(int from, int to, float part) {
        int mixed = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int start = from >>> shift & 0xFF;
            int end = to >>> shift & 0xFF;
            mixed |= Math.round(start + (end - start) * part) << shift;
        }
        return mixed;
    }
}
