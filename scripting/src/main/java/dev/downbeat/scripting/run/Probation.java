package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.ScriptChange.VariableFate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ticks after a commit in which a fault of what it changed tells that it was no good. Owned by the loop thread.
 *
 * @param good what was live before
 * @param kept the variables that the commit took over, by path: going back takes them back
 * @param suspects what it changed
 * @param known the faults that there were before it, as {@link #nameOf} names them: those are no reason to go back
 * @param endTick the first tick after it
 */
record Probation(LiveSet good, Map<String, Set<String>> kept, Suspects suspects, Set<String> known, long endTick) {

    /**
     * The probation of a commit.
     *
     * @param variables what became of those of scripts that were loaded anew
     * @param faults those that there are before it
     */
    static Probation of(
            LiveSet committed,
            LiveSet good,
            Map<String, List<VariableChange>> variables,
            List<Fault> faults,
            long endTick) {
        Map<String, Set<String>> kept = new HashMap<>();
        variables.forEach((path, changes) -> kept.put(
                path,
                changes.stream()
                        .filter(change -> change.fate() == VariableFate.KEPT)
                        .map(VariableChange::name)
                        .collect(Collectors.toSet())));
        return new Probation(good, kept, new Suspects(committed.changes()), namesOf(faults), endTick);
    }

    private static Set<String> namesOf(List<Fault> faults) {
        Set<String> names = new HashSet<>();
        faults.forEach(fault -> names.add(nameOf(fault.file(), fault.event(), fault.message())));
        return names;
    }

    private static String nameOf(String file, String event, String message) {
        return file + " " + event + " " + message;
    }

    /** Whether a fault comes of the commit. */
    boolean blames(HandlerFailure failure, String behaviour, String event) {
        return suspects.include(failure, behaviour, event)
                && !known.contains(nameOf(failure.file(), event, failure.message()));
    }
}
