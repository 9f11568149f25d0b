package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.Snapshot;

/** What became of a snapshot whose text was to be changed on purpose. */
public sealed interface Edited {

    /** With the other text in it. */
    record Done(Snapshot snapshot) implements Edited {}

    /** As it was. */
    record Refused(Problem problem) implements Edited {

        /** With a message that concerns a file as a whole. */
        static Refused of(String file, String message) {
            return new Refused(Problem.error(file, 0, 0, message, ""));
        }
    }
}
