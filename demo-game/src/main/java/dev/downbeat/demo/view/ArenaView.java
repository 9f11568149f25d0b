package dev.downbeat.demo.view;

import static org.lwjgl.opengl.GL33C.glUniform4f;

/**
 * How the arena lies on a surface: as large as it fits, centred, with bars where the proportions differ.
 *
 * @param worldWidth the arena's width in world units; x runs from 0 to here, to the right
 * @param worldHeight the arena's height in world units; y runs from 0 to here, down
 * @param shiftX how far to the right of that place it lies, in world units
 * @param shiftY how far below that place it lies, in world units
 */
public record ArenaView(SurfaceSize surface, float worldWidth, float worldHeight, float shiftX, float shiftY) {

    /** At its place. */
    public ArenaView(SurfaceSize surface, float worldWidth, float worldHeight) {
        this(surface, worldWidth, worldHeight, 0, 0);
    }

    /** @throws IllegalArgumentException if the arena has no size */
    public ArenaView {
        if (!(worldWidth > 0) || !(worldHeight > 0)) {
            throw new IllegalArgumentException(
                    "an arena has a size: worldWidth=" + worldWidth + ", worldHeight=" + worldHeight);
        }
    }

    /** The same, so far off its place, in world units. */
    public ArenaView shifted(float x, float y) {
        return new ArenaView(surface, worldWidth, worldHeight, x, y);
    }

    /** Window units per world unit. */
    public float scale() {
        return Math.min(surface.width() / worldWidth, surface.height() / worldHeight);
    }

    /** World units per window unit. */
    public float worldPerUnit() {
        return 1 / scale();
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
        float middleX = worldWidth / 2 - shiftX;
        float middleY = worldHeight / 2 - shiftY;
        glUniform4f(uniform, perWorldX, perWorldY, -perWorldX * middleX, -perWorldY * middleY);
    }

    private float left() {
        return (surface.width() - worldWidth * scale()) / 2 + shiftX * scale();
    }

    private float top() {
        return (surface.height() - worldHeight * scale()) / 2 + shiftY * scale();
    }
}
