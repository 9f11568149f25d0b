package dev.downbeat.scripting.run;

import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptChange.Kind;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.reload.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between the scripts that are live in a world and those that are to be. */
final class Comparison {

    private final Map<String, ScriptInstance> before;
    private final Map<String, ScriptInstance> after;
    private final Map<String, String> reasons;
    private final TreeSet<String> differing = new TreeSet<>();
    private final Map<String, String> moved;

    /** @param reasons why scripts were loaded anew, by path */
    Comparison(Map<String, ScriptInstance> before, Map<String, ScriptInstance> after, Map<String, String> reasons) {
        this.before = before;
        this.after = after;
        this.reasons = reasons;
        differing.addAll(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(path -> before.get(path) == after.get(path));
        this.moved = findMoved();
    }

    /** The paths of all that are not the same instance. */
    Set<String> differing() {
        return differing;
    }

    /** The former path of each script that has another one now: the only one that is gone with the same text. */
    Map<String, String> moved() {
        return moved;
    }

    private Map<String, String> findMoved() {
        Map<String, List<String>> gone = new TreeMap<>();
        for (String path : differing) {
            if (!after.containsKey(path)) {
                gone.computeIfAbsent(hash(before, path), hash -> new ArrayList<>())
                        .add(path);
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (String path : differing) {
            if (!before.containsKey(path)) {
                List<String> former = gone.getOrDefault(hash(after, path), List.of());
                if (former.size() == 1 && !found.containsValue(former.get(0))) {
                    found.put(path, former.get(0));
                }
            }
        }
        return Map.copyOf(found);
    }

    private static String hash(Map<String, ScriptInstance> instances, String path) {
        ScriptInstance instance = instances.get(path);
        return instance == null ? "" : instance.script().file().hash();
    }

    /** Whether something that an unchanged script imports or passes on is not what it was. */
    boolean seesAnother(Links now, Links then) {
        return !now.equals(then) || now.targets().stream().anyMatch(differing::contains);
    }

    /** The changes for the report, by path. */
    List<ScriptChange> changes() {
        return differing.stream().map(this::change).toList();
    }

    private ScriptChange change(String path) {
        ScriptInstance old = before.get(path);
        ScriptInstance now = after.get(path);
        if (old == null) {
            String from = moved.get(path);
            return new ScriptChange(
                    path,
                    Kind.ADDED,
                    from == null ? "" : "it was '" + from + "' before",
                    List.of(),
                    List.of(),
                    List.of());
        } else if (now == null) {
            return ScriptChange.of(path, Kind.REMOVED);
        }
        Difference difference = Difference.between(old.script(), now.script());
        boolean patched = old.sharesScopeWith(now);
        return new ScriptChange(
                path,
                patched ? Kind.PATCHED : Kind.RELOADED,
                patched ? "" : reasons.getOrDefault(path, difference.topLevel()),
                difference.functions(),
                List.of(),
                List.of());
    }
}
