package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;

/** Which of some things is chosen, by the keys for the one before and the one after. Loop thread. */
final class Choice {

    private int index;

    /** The chosen one of so many, from 0; -1 if there is none. */
    int of(int count) {
        index = Math.max(0, Math.min(index, count - 1));
        return count == 0 ? -1 : index;
    }

    /** Chooses one, from 0. */
    void choose(int wanted) {
        index = wanted;
    }

    /** Moves; how many there are is not asked before the next {@link #of}. */
    void press(Key key) {
        if (key == Key.PREVIOUS) {
            index = Math.max(0, index - 1);
        } else if (key == Key.NEXT) {
            index++;
        }
    }
}
