package dev.downbeat.simulation;

import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of all scripts at one moment, by path.
 *
 * @param readable false if the folder could not be read
 */
record ScriptSaves(Map<String, Version> versions, boolean readable) {

    static final ScriptSaves NONE = new ScriptSaves(Map.of(), true);

    ScriptSaves {
        versions = new TreeMap<>(versions);
    }

    static ScriptSaves of(Snapshot snapshot) {
        Map<String, Version> versions = new TreeMap<>();
        for (ScriptFile file : snapshot.files()) {
            versions.put(file.path(), Version.of(file.path(), file.text()));
        }
        return new ScriptSaves(versions, snapshot.problems().isEmpty());
    }

    Snapshot snapshot() {
        return new Snapshot(versions.values().stream().map(Version::file).toList(), List.of());
    }

    /** Whether all compile and hang together. */
    boolean compiles() {
        Version shared = versions.get(Version.SHARED);
        boolean marks = shared != null && shared.flaw().hasFunctions();
        return readable
                && versions.values().stream().allMatch(version -> version.flaw().compiles())
                && (marks || versions.values().stream().noneMatch(Version::imports));
    }

    /** Whether all can be loaded, into a world without scripts at least. */
    boolean good() {
        return compiles() && versions.values().stream().noneMatch(version -> version.flaw() == Flaw.THROWS);
    }

    /** Those whose functions run in every tick, for all that is known of imports. */
    List<Version> running() {
        boolean marked = versions.values().stream().anyMatch(version -> version.ticks() && version.imports());
        return versions.values().stream()
                .filter(version -> version.ticks() || (marked && version.path().equals(Version.SHARED)))
                .toList();
    }

    boolean contains(Collection<Version> some) {
        return versions.values().containsAll(some);
    }

    @Override
    public String toString() {
        List<String> ids = versions.values().stream().map(Version::id).toList();
        return readable ? String.join(" ", ids) : "unreadable";
    }
}
