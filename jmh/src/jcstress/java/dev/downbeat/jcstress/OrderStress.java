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
 * Of two that are staged in order, the newer one is live in the end. An outcome is what went live at three boundaries, the last of
 * which comes after all staging, and what is live then.
 */
@JCStressTest
@State
@Outcome(id = "0, 0, 3, 3", expect = ACCEPTABLE, desc = "Both came after two boundaries; the newer replaced the older.")
@Outcome(id = "0, 2, 3, 3", expect = ACCEPTABLE, desc = "The older at the second boundary, the newer after it.")
@Outcome(id = "2, 0, 3, 3", expect = ACCEPTABLE, desc = "The older at the first boundary, the newer after the second.")
@Outcome(id = "2, 3, 0, 3", expect = ACCEPTABLE, desc = "Each at a boundary of its own.")
@Outcome(id = "0, 3, 0, 3", expect = ACCEPTABLE, desc = "The newer replaced the older before the second boundary.")
@Outcome(id = "3, 0, 0, 3", expect = ACCEPTABLE, desc = "The newer replaced the older before the first boundary.")
@Outcome(expect = FORBIDDEN, desc = "The newer is lost, one went live twice, or the older went live after the newer.")
public class OrderStress {

    private final Slot slot = new Slot();

    /** Stages the older, then the newer. */
    @Actor
    public void stager() {
        slot.stageInTheEnd(2);
        slot.stageInTheEnd(3);
    }

    /** Passes two boundaries. */
    @Actor
    public void loop(IIII_Result seen) {
        seen.r1 = slot.passBoundary();
        seen.r2 = slot.passBoundary();
    }

    /** Passes one boundary more. */
    @Arbiter
    public void end(IIII_Result seen) {
        seen.r3 = slot.passBoundary();
        seen.r4 = slot.live().number();
    }
}
