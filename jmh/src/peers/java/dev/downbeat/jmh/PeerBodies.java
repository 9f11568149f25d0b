package dev.downbeat.jmh;

import dev.downbeat.time.Timestep;
import java.util.function.ToDoubleFunction;

/** What all peers do the same work for. */
final class PeerBodies {

    static final int COUNT = 10_000;
    static final double DT = Timestep.ofHz(60).seconds(); // as a world has it, in whole nanoseconds
    static final double AMOUNT = 3;

    /** The names of {@link #stateOf}'s values. */
    static final String[] FIELDS = {"x", "y", "vx", "vy", "hp"};

    private PeerBodies() {}

    static Body[] make() {
        Body[] bodies = new Body[COUNT];
        for (int i = 0; i < COUNT; i++) {
            bodies[i] = Body.numbered(i);
        }
        return bodies;
    }

    static double[] stateOf(Body body) {
        return new double[] {body.x, body.y, body.vx, body.vy, body.hp};
    }

    /** As events come: 7919 is a prime, so every body is hit once. */
    static int scattered(int number) {
        return (int) ((long) number * 7919 % COUNT);
    }

    /** The work of the script's {@code loop}, in Java. */
    static double loop(int turns) {
        double sum = 0;
        for (int i = 0; i < turns; i++) {
            sum = sum * 0.5 + i;
        }
        return sum;
    }

    /** Makes a body of a peer's own. */
    static void fill(int body, Setter setter) {
        double[] values = stateOf(Body.numbered(body));
        for (int i = 0; i < FIELDS.length; i++) {
            setter.set(FIELDS[i], values[i]);
        }
    }

    /** Sets a field of the body that is being made. */
    interface Setter {
        void set(String field, double value);
    }

    /** Reads them back. */
    static double[] read(ToDoubleFunction<String> getter) {
        double[] values = new double[FIELDS.length];
        for (int i = 0; i < FIELDS.length; i++) {
            values[i] = getter.applyAsDouble(FIELDS[i]);
        }
        return values;
    }
}
