package dev.downbeat.simulation;

import java.util.Set;

/** The variables of a script, as they should be. Texts that differ in functions only share them. */
final class ModelScope {

    private static final class Box {
        private int count;
    }

    private int n;
    private int m;
    private Box box = new Box();
    private int calls;

    ModelScope(int startOfM) {
        m = startOfM;
    }

    /** Counts one call of a function, and says what it notes. */
    String count() {
        n++;
        m++;
        box.count++;
        calls++;
        return n + " " + m + " " + box.count + " " + calls;
    }

    /** What an entity keeps to recognise the box by. */
    Object box() {
        return box;
    }

    /** The same initialiser: the value goes on. A box that nothing has changed is as good as another. */
    void take(ModelScope from, Set<String> names) {
        if (names.contains("n")) {
            n = from.n;
        }
        if (names.contains("m")) {
            m = from.m;
        }
        if (names.contains("box") && from.box.count > 0) {
            box = from.box;
        }
    }

    /** The names of the variables whose initialisers are the same in both, and whose values are plain data. */
    static Set<String> keptBetween(Version before, Version after) {
        if (before.flaw() == Flaw.EMPTY || after.flaw() == Flaw.EMPTY) {
            return Set.of();
        }
        return before.start() == after.start() ? Set.of("n", "m", "box") : Set.of("n", "box");
    }
}
