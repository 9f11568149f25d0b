package dev.downbeat.demo.view;

import static org.lwjgl.opengl.GL33C.glUniform4f;

/**
 * How the arena lies on a surface: as large as it fits, centred, with bars where the proportions differ.
 *
 * @param worldWidth the arena's width in world units; x runs from 0 to here, to the right
 * @param worldHeight the arena's height in world units; y runs from 0 to here, down
 */
public record ArenaView(SurfaceSize surface, float worldWidth, float worldHeight) {

    /** @throws IllegalArgumentException if the arena has no size */
    public ArenaView {
        if (!(worldWidth > 0) || !(worldHeight > 0)) {
            throw new IllegalArgumentException(
                    "an arena has a size: worldWidth=" + worldWidth + ", worldHeight=" + worldHeight);
        }
    }

    /** Window units per world unit. */
    public float scale() {
        return Math.min(surface.width() / worldWidth, surface.height() / worldHeight);
    }

    /** World units per framebuffer pixel. */
    public float worldPerPixel() {
        return 1 / (scale() * surface.pixelRatio());
    }

    /** The place in the window, in window units, of a world x. */
    public float windowX(float worldX) {
        return left() + worldX * scale();
    }

    /** The place in the window, in window units, of a world y. */
    public float windowY(float worldY) {
        return top() + worldY * scale();
    }

    /** The world x under a place in the window; beyond the arena where the place is on a bar. */
    public float worldX(float windowX) {
        return (windowX - left()) / scale();
    }

    /** The world y under a place in the window; beyond the arena where the place is on a bar. */
    public float worldY(float windowY) {
        return (windowY - top()) / scale();
    }

    /** Sets a uniform to the scale and offset that turn a world place into OpenGL's clip space, where y points up. */
    void uploadToClip(int uniform) {
        float perWorldX = 2 * scale() / surface.width();
        float perWorldY = -2 * scale() / surface.height();
        glUniform4f(uniform, perWorldX, perWorldY, -perWorldX * worldWidth / 2, -perWorldY * worldHeight / 2);
    }

    private float left() {
        return (surface.width() - worldWidth * scale()) / 2;
    }

    private float top() {
        return (surface.height() - worldHeight * scale()) / 2;
    }
}
