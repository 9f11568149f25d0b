package dev.downbeat.demo.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A uniform grid over the arena, built anew each tick by counting: which bodies are about here? Visits cells row by row
 * and bodies in the order in which they were given, so that the same bodies always come in the same order. Used by the
 * loop thread.
 */
final class Grid {

    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] starts; // of each cell in items, one more at the end
    private Body[] items = new Body[256];
    private final List<Body> bodies = new ArrayList<>();
    private double largestRadius;

    /** @param cell the width of a cell, above 0 */
    Grid(double width, double height, double cell) {
        this.cell = cell;
        columns = Math.max(1, (int) Math.ceil(width / cell));
        rows = Math.max(1, (int) Math.ceil(height / cell));
        starts = new int[columns * rows + 1];
    }

    /** Forgets what was and takes these bodies in. */
    void rebuild(List<? extends Body> newBodies) {
        bodies.clear();
        bodies.addAll(newBodies);
        if (items.length < bodies.size()) {
            items = new Body[bodies.size() * 2];
        }
        Arrays.fill(items, null);
        Arrays.fill(starts, 0);
        largestRadius = 0;
        for (int i = 0; i < bodies.size(); i++) {
            Body body = bodies.get(i);
            body.gridIndex = i;
            largestRadius = Math.max(largestRadius, body.radius);
            starts[cellOf(body) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        // Filled from the end, each start moves down to where it belongs; bodies in reverse keep their order.
        int[] ends = Arrays.copyOfRange(starts, 1, starts.length);
        for (int i = bodies.size() - 1; i >= 0; i--) {
            items[--ends[cellOf(bodies.get(i))]] = bodies.get(i);
        }
    }

    /** The bodies, in the order in which they were given. */
    List<Body> bodies() {
        return bodies;
    }

    /** The largest radius of all. */
    double largestRadius() {
        return largestRadius;
    }

    /** Visits every body whose centre lies within {@code reach} of a point, and some that lie a little farther. */
    void visit(double x, double y, double reach, Consumer<? super Body> visitor) {
        int left = column(x - reach);
        int right = column(x + reach);
        int top = row(y + reach);
        for (int row = row(y - reach); row <= top; row++) {
            // The cells of a row lie side by side.
            int end = starts[row * columns + right + 1];
            for (int i = starts[row * columns + left]; i < end; i++) {
                visitor.accept(items[i]);
            }
        }
    }

    private int cellOf(Body body) {
        return row(body.pos.y) * columns + column(body.pos.x);
    }

    /** Places outside belong to the cells at the edge; so does what is not a number, to the first. */
    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) Math.floor(x / cell)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) Math.floor(y / cell)));
    }
}
