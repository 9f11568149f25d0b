package dev.downbeat.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;

/**
 * Nothing goes live after another than the one it was prepared against. Number 2 is staged at first. An outcome is whether 3
 * was staged, what went live meanwhile and what after that, and the basis of what is live in the end.
 */
@JCStressTest
@State
@Outcome(id = "1, 3, 0, 1", expect = ACCEPTABLE, desc = "Staged before the boundary: 3 replaced 2.")
@Outcome(id = "1, 2, 3, 2", expect = ACCEPTABLE, desc = "Prepared after the boundary: 3 follows 2.")
@Outcome(id = "0, 2, 0, 1", expect = ACCEPTABLE, desc = "The basis was replaced, or about to be: refused.")
@Outcome(expect = FORBIDDEN, desc = "Live upon another basis, lost without a word, or refused and live nevertheless.")
public class BasisStress {

    private final Slot slot = Slot.withTwoStaged();

    /** Prepares and stages once. */
    @Actor
    public void stager(IIII_Result seen) {
        seen.r1 = slot.stage(3);
    }

    /** Passes a boundary. */
    @Actor
    public void loop(IIII_Result seen) {
        seen.r2 = slot.passBoundary();
    }

    /** Passes one boundary more. */
    @Arbiter
    public void end(IIII_Result seen) {
        seen.r3 = slot.passBoundary();
        seen.r4 = slot.live().basis();
    }
}
