package dev.downbeat.jmh;

import dev.downbeat.scripting.Bound;

/** A global object of the benchmarks: who is whose partner. */
public final class Pairs {

    Pairs() {}

    /** The partner of a body, which is itself; of another kind there is none, which nobody asks for. */
    @Bound
    public Body partner(Body of, String kind) {
        if (!of.kind().name().equals(kind)) {
            throw new IllegalArgumentException("no partner of that kind: kind=" + kind);
        }
        return of;
    }
}
