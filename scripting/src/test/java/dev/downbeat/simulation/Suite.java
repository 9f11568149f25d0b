package dev.downbeat.simulation;

import java.util.List;
import java.util.Optional;

/** Runs seeds, one after the other. */
final class Suite {

    private static final int SHOWN = 60;

    /** A seed that broke an invariant. */
    record Failure(long seed, Violation violation) {}

    private final Wiring wiring;
    private final Tally tally = new Tally();

    Suite(Wiring wiring) {
        this.wiring = wiring;
    }

    Tally tally() {
        return tally;
    }

    /** The first of some seeds that breaks an invariant. */
    Optional<Failure> firstFailure(long from, long to) {
        Theatre theatre = Theatre.build();
        for (long seed = from; seed < to; seed++) {
            try {
                new Simulation(seed, wiring.anew(), theatre, tally, false).run();
            } catch (Violation violation) {
                return Optional.of(new Failure(seed, violation));
            }
        }
        return Optional.empty();
    }

    /** Runs one seed again, on fresh grounds, and says step by step what happens. */
    List<String> trace(long seed) {
        Simulation simulation = new Simulation(seed, wiring.anew(), Theatre.build(), new Tally(), true);
        try {
            simulation.run();
            simulation.trace().add("nothing is broken");
        } catch (Violation violation) {
            simulation.trace().add(String.valueOf(violation.getMessage()));
        }
        return simulation.trace();
    }

    /** What to say of a failure: the seed, how to run it again, and the last steps. */
    String describe(Failure failure) {
        List<String> trace = trace(failure.seed());
        List<String> shown = trace.subList(Math.max(0, trace.size() - SHOWN), trace.size());
        return "seed " + failure.seed() + " breaks " + failure.violation().getMessage()
                + "\nall of it: mvn -pl scripting -am verify -Dtest=SimulationTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Ddownbeat.simulation.seed=" + failure.seed() + "\nalone, it ends so:\n" + String.join("\n", shown);
    }
}
