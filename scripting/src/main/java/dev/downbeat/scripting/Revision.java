package dev.downbeat.scripting;

import dev.downbeat.scripting.ReloadReport.Cause;
import java.time.Instant;
import java.util.List;

/**
 * An attempt to bring scripts to life, as far as it is the same for all worlds.
 *
 * @param number from 1
 * @param time when it was compiled, by the wall clock
 * @param problems everything found wrong; with an error among them, it went live nowhere
 */
public record Revision(long number, Cause cause, Instant time, List<Problem> problems) {

    public Revision {
        problems = List.copyOf(problems);
    }

    /** Whether it compiled and linked: then {@link Scripts#rollBackTo} can bring it back. */
    public boolean good() {
        return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
