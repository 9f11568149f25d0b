package dev.downbeat.scripting.reload;

import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be live though the folder says otherwise: a patched function, a revision from before. Each file of it stands until
 * that file changes in the folder. Immutable.
 */
public final class Overlay {

    /** The folder as it is. */
    public static final Overlay NONE = new Overlay(Map.of());

    /**
     * @param folderHash of the file in the folder that this stands for; empty if there is none
     * @param file what is to be instead; null for no such file
     */
    private record Entry(String folderHash, @Nullable ScriptFile file) {}

    private final Map<String, Entry> entries;

    private Overlay(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** What makes a folder look like that. */
    public static Overlay toShow(Snapshot wanted, Snapshot folder) {
        Map<String, ScriptFile> there = byPath(folder);
        Map<String, ScriptFile> instead = byPath(wanted);
        Map<String, Entry> entries = new TreeMap<>();
        instead.forEach((path, file) -> {
            if (!file.equals(there.get(path))) {
                entries.put(path, new Entry(hash(there, path), file));
            }
        });
        there.keySet().stream()
                .filter(path -> !instead.containsKey(path))
                .forEach(path -> entries.put(path, new Entry(hash(there, path), null)));
        return new Overlay(entries);
    }

    /** The part of it that still stands over a folder that was read again. */
    public Overlay over(Snapshot folder) {
        Map<String, ScriptFile> there = byPath(folder);
        Map<String, Entry> standing = new TreeMap<>(entries);
        standing.entrySet().removeIf(each -> !each.getValue().folderHash().equals(hash(there, each.getKey())));
        return new Overlay(standing);
    }

    /** The folder as it is to look. What could not be read, and has something in its place, is no problem. */
    public Snapshot applyTo(Snapshot folder) {
        if (entries.isEmpty()) {
            return folder;
        }
        Map<String, ScriptFile> files = byPath(folder);
        entries.forEach((path, entry) -> Optional.ofNullable(entry.file())
                .ifPresentOrElse(file -> files.put(path, file), () -> files.remove(path)));
        return new Snapshot(
                files.values().stream().toList(),
                folder.problems().stream()
                        .filter(problem -> !entries.containsKey(problem.file()))
                        .toList());
    }

    private static Map<String, ScriptFile> byPath(Snapshot snapshot) {
        Map<String, ScriptFile> files = new TreeMap<>();
        snapshot.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    private static String hash(Map<String, ScriptFile> files, String path) {
        ScriptFile file = files.get(path);
        return file == null ? "" : file.hash();
    }
}
