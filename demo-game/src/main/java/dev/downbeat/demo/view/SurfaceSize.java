package dev.downbeat.demo.view;

/**
 * The size of a surface to draw on.
 *
 * @param width window units, 1 or more
 * @param height window units, 1 or more
 * @param pixelRatio framebuffer pixels per window unit: 2 on a typical HiDPI display
 */
public record SurfaceSize(int width, int height, float pixelRatio) {

    /** @throws IllegalArgumentException if a size is not positive */
    public SurfaceSize {
        if (width < 1 || height < 1 || !(pixelRatio > 0)) {
            throw new IllegalArgumentException(
                    "a surface has a size: width=" + width + ", height=" + height + ", pixelRatio=" + pixelRatio);
        }
    }
}
