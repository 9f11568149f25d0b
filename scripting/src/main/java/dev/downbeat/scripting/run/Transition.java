package dev.downbeat.scripting.run;

import dev.downbeat.scripting.compile.Links;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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

    /** The way back to a set that was live before. */
    static Transition back(LiveSet from, LiveSet to) {
        TreeSet<String> all = new TreeSet<>(from.instances().keySet());
        all.addAll(to.instances().keySet());
        return between(from, to, all, Map.of());
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

    /** All that is live no more, with what took its place. */
    List<Succession> replaced() {
        return Stream.concat(patched.stream(), reloaded.stream()).toList();
    }
}
