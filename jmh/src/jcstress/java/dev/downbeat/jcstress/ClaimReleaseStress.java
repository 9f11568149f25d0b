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
 * From claim to release nothing is staged, and what was live stays. Number 2 is staged at first. An outcome is what was claimed,
 * what was staged just before it was released, whether 3 was staged, what is live after the release, and what can be claimed then.
 */
@JCStressTest
@State
@Outcome(
        id = "3, 0, 1, 1, 0",
        expect = ACCEPTABLE,
        desc = "Staged before the claim: 3 was claimed and released in place of 2.")
@Outcome(id = "2, 0, 0, 1, 0", expect = ACCEPTABLE, desc = "Refused: 2 was claimed, or had been.")
@Outcome(id = "2, 0, 1, 1, 3", expect = ACCEPTABLE, desc = "Staged after the release: 3 is next.")
@Outcome(expect = FORBIDDEN, desc = "Staged into a claim, what was released is back, or another one live than before.")
public class ClaimReleaseStress {

    private final Slot slot = Slot.withTwoStaged();

    /** Prepares and stages once. */
    @Actor
    public void stager(IIIII_Result seen) {
        seen.r3 = slot.stage(3);
    }

    /** Claims, looks, and releases. */
    @Actor
    public void loop(IIIII_Result seen) {
        seen.r1 = slot.claim();
        seen.r2 = slot.staged();
        slot.release();
    }

    /** Looks at what is left. */
    @Arbiter
    public void end(IIIII_Result seen) {
        seen.r4 = slot.live().number();
        seen.r5 = slot.claim();
    }
}
