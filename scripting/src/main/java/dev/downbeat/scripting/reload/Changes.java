package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.ReloadReport.Change;
import dev.downbeat.scripting.ReloadReport.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares two sets of scripts by content. */
public final class Changes {

    private Changes() {}

    /** What differs between two maps from path to content hash, by path. */
    public static List<FileChange> between(Map<String, String> before, Map<String, String> after) {
        List<FileChange> changes = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!before.containsKey(path)) {
                changes.add(new FileChange(path, Change.ADDED));
            } else if (!after.containsKey(path)) {
                changes.add(new FileChange(path, Change.REMOVED));
            } else if (!before.get(path).equals(after.get(path))) {
                changes.add(new FileChange(path, Change.CHANGED));
            }
        }
        return changes;
    }
}
