package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.ScriptChange.VariableFate;
import dev.downbeat.scripting.compile.Links;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way of a world's scripts from one set to another, back as well as forth. Made and used by the loop thread.
 *
 * @param from what is live
 * @param to what is to be
 * @param patched those that go on over their scope with other functions
 * @param reloaded those that go on in another scope
 * @param arrived those that had no predecessor
 * @param gone those that have no successor
 * @param relinked those that are the same, and see something of one that is not
 */
record Transition(
        LiveSet from,
        LiveSet to,
        List<Succession> patched,
        List<Succession> reloaded,
        List<ScriptInstance> arrived,
        List<ScriptInstance> gone,
        List<ScriptInstance> relinked) {

    /** The way to a set that was staged against the live one, which tells what it touches. */
    static Transition forth(LiveSet from, LiveSet to) {
        return between(from, to, to.touched(), to.moved());
    }

    /**
     * The way back to a set that was live before.
     *
     * @param over what was patched over the scopes of its scripts meanwhile, by path, of those that have another scope now
     */
    static Transition back(LiveSet from, LiveSet to, Map<String, ScriptInstance> over) {
        TreeSet<String> all = new TreeSet<>(from.instances().keySet());
        all.addAll(to.instances().keySet());
        Transition way = between(from, to, all, Map.of());
        over.forEach(
                (path, before) -> to.find(path).ifPresent(after -> way.patched.add(new Succession(before, after))));
        return way;
    }

    private static Transition between(LiveSet from, LiveSet to, Collection<String> paths, Map<String, String> moved) {
        Transition way = new Transition(
                from,
                to,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (String path : paths) {
            way.add(path, moved);
        }
        return way;
    }

    private void add(String path, Map<String, String> moved) {
        ScriptInstance after = to.instances().get(path);
        if (after == null) {
            if (!moved.containsValue(path)) {
                from.find(path).ifPresent(gone::add);
            }
            return;
        }
        Optional<ScriptInstance> before = from.find(moved.getOrDefault(path, path));
        if (before.isEmpty()) {
            arrived.add(after);
        } else if (before.get() == after) {
            if (seesAnother(path)) {
                relinked.add(after);
            }
        } else if (before.get().sharesScopeWith(after)) {
            patched.add(new Succession(before.get(), after));
        } else {
            reloaded.add(new Succession(before.get(), after));
        }
    }

    private boolean seesAnother(String path) {
        Links links = to.set().links(path);
        return !links.equals(from.set().links(path))
                || links.targets().stream()
                        .anyMatch(other ->
                                from.instances().get(other) != to.instances().get(other));
    }

    /** Makes it so: what was staged is what handlers see from now on. Cannot fail. */
    void apply() {
        patched.forEach(each -> each.after().patch(each.before()));
        reloaded.forEach(each -> each.before().replaceBy(each.after()));
        gone.forEach(each -> each.replaceBy(null));
        Stream.of(patched, reloaded)
                .flatMap(List::stream)
                .map(Succession::after)
                .forEach(this::beLive);
        arrived.forEach(this::beLive);
        relinked.forEach(this::link);
    }

    private void beLive(ScriptInstance instance) {
        link(instance);
        instance.beLive();
    }

    private void link(ScriptInstance instance) {
        instance.link(to.set().links(instance.script().path()), to.instances());
    }

    /** The variables that went on, by path, of all scripts but those that had no other scope before. */
    Map<String, Set<String>> keptNames(Map<String, List<VariableChange>> variables) {
        Map<String, Set<String>> kept = new HashMap<>();
        arrived.forEach(each -> kept.put(each.script().path(), Set.of()));
        variables.forEach((path, changes) -> kept.put(
                path,
                changes.stream()
                        .filter(change -> change.fate() != VariableFate.RESET)
                        .map(VariableChange::name)
                        .collect(Collectors.toSet())));
        return kept;
    }

    /** Those whose functions were to go into a scope of which all was dropped since they were staged. */
    List<Problem> patchedTooLate() {
        return patched.stream()
                .map(Succession::after)
                .filter(ScriptInstance::dropped)
                .map(each -> Problem.error(
                        each.script().path(),
                        0,
                        0,
                        "all that it kept was dropped while this save was prepared; save it again",
                        ""))
                .toList();
    }

    /** All whose scope is that of no live script any more. */
    Stream<ScriptInstance> left() {
        return Stream.concat(reloaded.stream().map(Succession::before), gone.stream());
    }

    /** All that is live no more, with what took its place. */
    List<Succession> replaced() {
        return Stream.concat(patched.stream(), reloaded.stream()).toList();
    }
}
