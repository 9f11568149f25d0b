package dev.downbeat.demo.view;

import java.nio.FloatBuffer;

/**
 * The form of a shape: two edges A–B–C in a square from -1 to 1, which the shader mirrors and blows up by a rounding, so
 * that one formula without a branch draws every shape.
 *
 * @param mirror where the edges are repeated: 0 across the x axis, 1 across both axes
 * @param rounding in radii
 * @param fill 0 for none; at 1 the inside is as bright as the outline
 */
record Outline(float ax, float ay, float bx, float by, float cx, float cy, float mirror, float rounding, float fill) {

    private static final int TABLE_STRIDE = 12; // three vec4

    static Outline of(Shape shape) {
        return switch (shape) {
            case TRIANGLE -> new Outline(1, 0, -0.8f, 0.72f, -0.5f, 0, 0, 0.03f, 0.16f);
            case DART -> new Outline(1, 0, -0.85f, 0.55f, -0.3f, 0, 0, 0.02f, 0.10f);
            case DIAMOND -> new Outline(1, 0, 0, 0.72f, -1, 0, 0, 0.02f, 0.12f);
            case SQUARE -> new Outline(0.8f, 0, 0.8f, 0.8f, 0, 0.8f, 1, 0.05f, 0.12f);
            case HEXAGON -> new Outline(1, 0, 0.5f, 0.866f, 0, 0.866f, 1, 0.02f, 0.16f);
            case DOT -> new Outline(0, 0, 0, 0, 0, 0, 1, 1, 1);
            case RING -> new Outline(0, 0, 0, 0, 0, 0, 1, 1, 0);
            case BEAM -> new Outline(1, 0, 0, 0, 0, 0, 1, 0, 1);
        };
    }

    /** The outlines of all shapes in their order, as the uniform {@code shapes} wants them. */
    static float[] table() {
        FloatBuffer table = FloatBuffer.allocate(Shape.values().length * TABLE_STRIDE);
        for (Shape shape : Shape.values()) {
            Outline form = of(shape);
            table.put(form.ax).put(form.ay).put(form.bx).put(form.by);
            table.put(form.cx).put(form.cy).put(form.mirror).put(form.rounding);
            table.put(form.fill).put(0).put(0).put(0);
        }
        return table.array();
    }
}
