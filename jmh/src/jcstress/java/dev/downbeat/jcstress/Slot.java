package dev.downbeat.jcstress;

import dev.downbeat.scripting.reload.Handover;
import org.jspecify.annotations.Nullable;

/** A hand-over of revisions, of which number 1 is live at first, in the words of the outcomes: 0 stands for none. */
final class Slot {

    private final Handover<Revision> handover = new Handover<>(new Revision(1, 0));

    /** A slot in which number 2 is staged. */
    static Slot withTwoStaged() {
        Slot slot = new Slot();
        slot.stage(2);
        return slot;
    }

    Handover.State<Revision> state() {
        return handover.state();
    }

    Revision live() {
        return handover.state().live();
    }

    int staged() {
        return numberOf(handover.state().staged());
    }

    /** Prepares a revision against what is live now and stages it; 1 if it is staged. */
    int stage(int number) {
        return stage(handover.state(), number);
    }

    /** Stages a revision that was prepared against an earlier state; 1 if it is staged. */
    int stage(Handover.State<Revision> basis, int number) {
        return handover.stage(basis, new Revision(number, basis.live().number())) ? 1 : 0;
    }

    /** Stages as the compiler thread does, which prepares anew until it succeeds. */
    void stageInTheEnd(int number) {
        while (stage(number) == 0) {
            Thread.onSpinWait();
        }
    }

    int claim() {
        return numberOf(handover.claim());
    }

    void commit() {
        handover.commit();
    }

    void release() {
        handover.release();
    }

    /** What the loop thread does at a tick boundary; the number that went live. */
    int passBoundary() {
        int claimed = claim();
        if (claimed != 0) {
            commit();
        }
        return claimed;
    }

    private static int numberOf(@Nullable Revision revision) {
        return revision == null ? 0 : revision.number();
    }
}
