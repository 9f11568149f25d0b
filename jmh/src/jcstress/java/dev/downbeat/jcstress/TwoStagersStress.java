package dev.downbeat.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.downbeat.scripting.reload.Handover;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Of two that are prepared against one state, one is staged and the other is refused. An outcome is whether 2 was staged, whether 3
 * was, and which of them can be claimed.
 */
@JCStressTest
@State
@Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "2 was staged, 3 refused.")
@Outcome(id = "0, 1, 3", expect = ACCEPTABLE, desc = "3 was staged, 2 refused.")
@Outcome(expect = FORBIDDEN, desc = "Both staged, none staged, or another staged than the one that was told so.")
public class TwoStagersStress {

    private final Slot slot = new Slot();
    private final Handover.State<Revision> basis = slot.state();

    /** Stages. */
    @Actor
    public void one(III_Result seen) {
        seen.r1 = slot.stage(basis, 2);
    }

    /** Stages as well. */
    @Actor
    public void other(III_Result seen) {
        seen.r2 = slot.stage(basis, 3);
    }

    /** Claims. */
    @Arbiter
    public void end(III_Result seen) {
        seen.r3 = slot.claim();
    }
}
