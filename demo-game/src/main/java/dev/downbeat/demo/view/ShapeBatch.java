package dev.downbeat.demo.view;

import static org.lwjgl.opengl.GL33C.*;
import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;
import static org.lwjgl.system.MemoryUtil.memRealloc;

import java.nio.ByteBuffer;

/**
 * Draws everything that moves in one call: neon outlines with a glow, light added to light. Call {@link #begin}, then
 * {@link #add} for each shape, then {@link #flush}; between these nothing is allocated, unless there are more shapes
 * than ever before. Belongs to the screen's thread and is closed before the screen.
 */
public final class ShapeBatch implements AutoCloseable {

    private static final int STRIDE = 32; // 4 floats of place, 2 of style, 4 bytes of colour, the shape
    private static final int FIRST_CAPACITY = 1024;

    private final GlProgram program = new GlProgram("shapes");
    private final int shapesUniform = program.uniform("shapes");
    private final int toClipUniform = program.uniform("toClip");
    private final int pixelUniform = program.uniform("pixel");
    private final int unitUniform = program.uniform("unit");
    private final float[] shapeTable = Outline.table();
    private final int vertexArray = glGenVertexArrays();
    private final int buffer = glGenBuffers();
    private ByteBuffer instances = memAlloc(FIRST_CAPACITY * STRIDE);
    private ArenaView view = new ArenaView(new SurfaceSize(1, 1, 1), 1, 1);

    /** @throws IllegalStateException if the driver refuses the shaders */
    public ShapeBatch() {
        glBindVertexArray(vertexArray);
        glBindBuffer(GL_ARRAY_BUFFER, buffer);
        glVertexAttribPointer(0, 4, GL_FLOAT, false, STRIDE, 0);
        glVertexAttribPointer(1, 2, GL_FLOAT, false, STRIDE, 16);
        glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, true, STRIDE, 24);
        glVertexAttribIPointer(3, 1, GL_UNSIGNED_INT, STRIDE, 28);
        for (int attribute = 0; attribute < 4; attribute++) {
            glEnableVertexAttribArray(attribute);
            glVertexAttribDivisor(attribute, 1);
        }
        glBindVertexArray(0);
    }

    /** Begins an empty batch for this view. */
    public void begin(ArenaView arena) {
        view = arena;
        instances.clear();
    }

    /**
     * Adds a shape. Lengths are in world units.
     *
     * @param angleRadians 0 points right, a quarter turn points down
     * @param rgba {@code 0xRRGGBBAA}; the opacity is the brightness of the whole shape
     * @param glow 0 for none, 1 for the usual halo, up to 2 for a flash
     */
    public void add(Shape shape, float x, float y, float radius, float angleRadians, int rgba, float glow) {
        put(shape, x, y, radius, angleRadians, 0, rgba, glow);
    }

    /** Adds a beam from one place to another, {@code width} wide; the rest as for {@link #add}. */
    public void addBeam(float fromX, float fromY, float toX, float toY, float width, int rgba, float glow) {
        float halfLength = (float) Math.hypot(toX - fromX, toY - fromY) / 2;
        float angle = (float) Math.atan2(toY - fromY, toX - fromX);
        put(Shape.BEAM, (fromX + toX) / 2, (fromY + toY) / 2, halfLength, angle, width / 2, rgba, glow);
    }

    /** How many shapes were added since {@link #begin}. */
    public int count() {
        return instances.position() / STRIDE;
    }

    /** Draws what was added. The batch stays as it is until the next {@link #begin}. */
    public void flush() {
        int count = count();
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE);
        program.use();
        glUniform4fv(shapesUniform, shapeTable);
        view.uploadToClip(toClipUniform);
        glUniform1f(pixelUniform, view.worldPerPixel());
        glUniform1f(unitUniform, view.worldPerUnit());
        glBindVertexArray(vertexArray);
        glBindBuffer(GL_ARRAY_BUFFER, buffer);
        glBufferData(GL_ARRAY_BUFFER, instances.capacity(), GL_STREAM_DRAW); // a fresh one: no wait for the last frame
        glBufferSubData(GL_ARRAY_BUFFER, 0, instances.slice(0, count * STRIDE));
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, count);
        glBindVertexArray(0);
    }

    // The ordinal is the row in Outline.table(), which is made from the same enum.
    @SuppressWarnings("EnumOrdinal")
    private void put(Shape shape, float x, float y, float radius, float angle, float halfWidth, int rgba, float glow) {
        if (instances.remaining() < STRIDE) {
            instances = memRealloc(instances, instances.capacity() * 2);
        }
        instances.putFloat(x).putFloat(y).putFloat(radius).putFloat(angle);
        instances.putFloat(glow).putFloat(halfWidth);
        instances.putInt(Integer.reverseBytes(rgba)).putInt(shape.ordinal());
    }

    @Override
    public void close() {
        glDeleteVertexArrays(vertexArray);
        glDeleteBuffers(buffer);
        program.close();
        memFree(instances);
    }
}
