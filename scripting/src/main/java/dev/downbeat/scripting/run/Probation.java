package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptChange;
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
 * @param kept the variables that the commit took over, by path of the scripts that got another scope: going back takes them back
 * @param left what was patched over the scopes of good scripts before these got another scope, by path: commits that failed one
 *     after the other did so, and going back puts the good functions there again
 * @param suspects what it changed
 * @param known the faults that there were before it, as {@link #nameOf} names them: those are no reason to go back
 * @param endTick the first tick after it
 */
record Probation(
        LiveSet good,
        Map<String, Set<String>> kept,
        Map<String, ScriptInstance> left,
        Suspects suspects,
        Set<String> known,
        long endTick) {

    /**
     * The probation of what took the place of a commit that failed on this one, before that was undone.
     *
     * @param keptByNext the variables that the second commit took over, by path
     */
    Probation extendedTo(Transition next, Map<String, Set<String>> keptByNext, long endTick) {
        Map<String, Set<String>> keptByBoth = new HashMap<>(kept);
        keptByNext.forEach((path, names) -> keptByBoth.merge(path, names, Probation::both));
        Map<String, ScriptInstance> leftByBoth = new HashMap<>(left);
        next.left()
                .filter(this::isOverGood)
                .forEach(instance -> leftByBoth.put(instance.script().path(), instance));
        List<ScriptChange> changes = new Comparison(good.instances(), next.to().instances(), Map.of()).changes();
        return new Probation(good, keptByBoth, leftByBoth, new Suspects(changes), known, endTick);
    }

    private boolean isOverGood(ScriptInstance instance) {
        return good.find(instance.script().path())
                .filter(before -> before != instance && before.sharesScopeWith(instance))
                .isPresent();
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        return first.stream().filter(second::contains).collect(Collectors.toSet());
    }

    /** The faults that there are, to be known. */
    static Set<String> namesOf(List<Fault> faults) {
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
