package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.ScriptChange;
import dev.downbeat.scripting.ScriptChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares two sets of scripts by content. */
public final class Changes {

    private Changes() {}

    /** What differs between two maps from path to content hash, by path. */
    public static List<ScriptChange> between(Map<String, String> before, Map<String, String> after) {
        List<ScriptChange> changes = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!before.containsKey(path)) {
                changes.add(ScriptChange.of(path, Kind.ADDED));
            } else if (!after.containsKey(path)) {
                changes.add(ScriptChange.of(path, Kind.REMOVED));
            } else if (!before.get(path).equals(after.get(path))) {
                changes.add(ScriptChange.of(path, Kind.CHANGED));
            }
        }
        return changes;
    }
}
