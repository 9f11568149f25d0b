package dev.downbeat.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIIII_Result;

/**
 * From claim to commit nothing is staged. Number 2 is staged at first. An outcome is what was claimed, what was staged just before
 * it was committed, whether 3 was staged, what is live after the commit, and what can be claimed then.
 */
@JCStressTest
@State
@Outcome(id = "3, 0, 1, 3, 0", expect = ACCEPTABLE, desc = "Staged before the claim: 3 was claimed in place of 2.")
@Outcome(id = "2, 0, 0, 2, 0", expect = ACCEPTABLE, desc = "Refused: 2 was claimed, or was live by then.")
@Outcome(id = "2, 0, 1, 2, 3", expect = ACCEPTABLE, desc = "Staged after the commit: 3 is next.")
@Outcome(expect = FORBIDDEN, desc = "Staged into a claim, or another one live than the one claimed.")
public class ClaimCommitStress {

    private final Slot slot = Slot.withTwoStaged();

    /** Prepares and stages once. */
    @Actor
    public void stager(IIIII_Result seen) {
        seen.r3 = slot.stage(3);
    }

    /** Claims, looks, and commits. */
    @Actor
    public void loop(IIIII_Result seen) {
        seen.r1 = slot.claim();
        seen.r2 = slot.staged();
        slot.commit();
    }

    /** Looks at what is left. */
    @Arbiter
    public void end(IIIII_Result seen) {
        seen.r4 = slot.live().number();
        seen.r5 = slot.claim();
    }
}
