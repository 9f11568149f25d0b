package dev.downbeat.hostile;

import java.util.Arrays;
import java.util.Optional;

/** What must happen to a hostile script itself, by the first words of its promise; of most, others must merely not notice it. */
enum Expectation {
    ABORTED_AND_QUARANTINED("must be aborted, and quarantined") {
        @Override
        boolean isMet(TrialReport report) {
            return report.refused() == 2 || (report.overruns() > 0 && report.quarantines() > 0);
        }
    },
    ABORTED("must be aborted, and leave") {
        @Override
        boolean isMet(TrialReport report) {
            return report.overruns() > 0;
        }
    },
    FAILED_AND_QUARANTINED("must be a fault in one line, and quarantined") {
        @Override
        boolean isMet(TrialReport report) {
            return report.faults() > 0 && report.quarantines() > 0;
        }
    },
    FAILED("must be a fault of its own") {
        @Override
        boolean isMet(TrialReport report) {
            return report.faults() > 0;
        }
    },
    STOPPED("must be stopped before") {
        @Override
        boolean isMet(TrialReport report) {
            return report.faults() > 0;
        }
    },
    REFUSED_WHEN_SAVED("must be refused when it is saved") {
        @Override
        boolean isMet(TrialReport report) {
            return report.refused() > 0;
        }
    },
    REFUSED_OR_ABORTED("must be refused or aborted") {
        @Override
        boolean isMet(TrialReport report) {
            return report.refused() > 0 || report.faults() > 0;
        }
    },
    REFUSED("must be refused") {
        @Override
        boolean isMeant(String promise) {
            return promise.equals("must be refused") || promise.endsWith("load budget");
        }

        @Override
        boolean isMet(TrialReport report) {
            return report.refused() == 2;
        }
    },
    UNNOTICED("") {
        @Override
        boolean isMet(TrialReport report) {
            return true;
        }
    };

    private final String words;

    Expectation(String words) {
        this.words = words;
    }

    boolean isMeant(String promise) {
        return promise.startsWith(words);
    }

    abstract boolean isMet(TrialReport report);

    static Expectation of(HostileScript script) {
        return Arrays.stream(values())
                .filter(each -> each.isMeant(script.promise()))
                .findFirst()
                .orElseThrow();
    }

    /** In what a script did otherwise. */
    Optional<String> broken(TrialReport report) {
        return isMet(report)
                ? Optional.empty()
                : Optional.of(words + ": refused " + report.refused() + " of 2, faults " + report.faults()
                        + ", overruns " + report.overruns() + ", quarantines " + report.quarantines());
    }
}
