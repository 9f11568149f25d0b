package dev.downbeat.demo.view;

/**
 * The size of a surface to draw on. A window unit is as large as the player's display shows things: one pixel where nothing is
 * enlarged, two by two on a typical HiDPI display, whatever the system counts its own coordinates in.
 *
 * @param width window units, more than 0
 * @param height window units, more than 0
 * @param pixelRatio framebuffer pixels per window unit, more than 0
 */
public record SurfaceSize(float width, float height, float pixelRatio) {

    /** The least surface on which the display over the picture has room, in window units. */
    static final int MIN_WIDTH = 640;

    static final int MIN_HEIGHT = 480;

    /** @throws IllegalArgumentException if a size is not positive */
    public SurfaceSize {
        if (!(width > 0) || !(height > 0) || !(pixelRatio > 0)) {
            throw new IllegalArgumentException(
                    "a surface has a size: width=" + width + ", height=" + height + ", pixelRatio=" + pixelRatio);
        }
    }

    /** The size of a framebuffer of so many pixels. */
    static SurfaceSize ofPixels(int width, int height, float pixelRatio) {
        return new SurfaceSize(width / pixelRatio, height / pixelRatio, pixelRatio);
    }

    /**
     * The size of a framebuffer on a display that enlarges things. If it has too few pixels for that, they are enlarged less:
     * the display over the picture is to be read, and also to be seen whole.
     *
     * @param contentScale how much the display enlarges things, more than 0
     */
    static SurfaceSize ofDisplay(int width, int height, float contentScale) {
        float roomy = Math.min((float) width / MIN_WIDTH, (float) height / MIN_HEIGHT);
        return ofPixels(width, height, Math.min(contentScale, Math.max(1, roomy)));
    }
}
