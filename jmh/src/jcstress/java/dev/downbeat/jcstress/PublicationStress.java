package dev.downbeat.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** What goes live is whole: all that was written before it was staged is seen by the thread that commits it. */
@JCStressTest
@State
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The old one is live, as a whole: nothing was staged in time.")
@Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "The new one is live, as a whole.")
@Outcome(expect = FORBIDDEN, desc = "What is live is half written.")
public class PublicationStress {

    private final Slot slot = new Slot();

    /** Stages. */
    @Actor
    public void stager() {
        slot.stage(2);
    }

    /** Passes a boundary and looks at what is live. */
    @Actor
    public void loop(II_Result seen) {
        slot.passBoundary();
        Revision live = slot.live();
        seen.r1 = live.echo();
        seen.r2 = live.number();
    }
}
