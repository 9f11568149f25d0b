package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Problem;
import java.util.List;

/** What became of compiling a snapshot. */
public sealed interface SetOutcome {

    /** Everything found wrong; errors only if it was rejected. */
    List<Problem> problems();

    /** How many files were compiled for it: those that did not come from the cache. */
    int compiled();

    /** A whole set. */
    record Ready(ScriptSet set, List<Problem> problems, int compiled) implements SetOutcome {
        public Ready {
            problems = List.copyOf(problems);
        }
    }

    /** At least one script has an error: there is no set. */
    record Rejected(List<Problem> problems, int compiled) implements SetOutcome {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
