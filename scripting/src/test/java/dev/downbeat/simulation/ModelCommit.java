package dev.downbeat.simulation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a commit should do.
 *
 * @param scripts that run after it, by path
 * @param kept the variables of each path that go on, all of those that are patched or the same
 * @param changed the paths of all that are not the same any more
 * @param possible false if a script that has to take another's place cannot
 */
record ModelCommit(
        Map<String, ModelScript> scripts, Map<String, Set<String>> kept, Set<String> changed, boolean possible) {

    private static final Set<String> ALL = Set.of("n", "m", "box");

    static ModelCommit between(Map<String, ModelScript> live, Map<String, Version> wanted) {
        ModelCommit commit = new ModelCommit(new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), true);
        Set<String> loaded = loaded(live, wanted);
        boolean possible = true;
        for (Map.Entry<String, Version> each : wanted.entrySet()) {
            String path = each.getKey();
            ModelScript before = live.get(path);
            commit.add(path, before, each.getValue(), loaded.contains(path));
            boolean migrates = before != null && loaded.contains(path);
            possible &= !(migrates && each.getValue().flaw() == Flaw.MIGRATION);
        }
        live.keySet().stream().filter(path -> !wanted.containsKey(path)).forEach(commit.changed::add);
        return new ModelCommit(commit.scripts, commit.kept, commit.changed, possible);
    }

    /** The paths of all whose top level runs: those that are new or differ in it, and those that are tied to these. */
    private static Set<String> loaded(Map<String, ModelScript> live, Map<String, Version> wanted) {
        Set<String> loaded = new HashSet<>();
        wanted.forEach((path, version) -> {
            ModelScript before = live.get(path);
            if (before == null || before.version().topLevelDiffers(version)) {
                loaded.add(path);
            }
        });
        Version hunter = wanted.get(Version.HUNTER);
        if (hunter != null && hunter.tied() && (loaded.contains(Version.HUNTER) || loaded.contains(Version.SHARED))) {
            loaded.add(Version.HUNTER);
            loaded.add(Version.SHARED);
        }
        return loaded;
    }

    private void add(String path, @Nullable ModelScript before, Version after, boolean load) {
        if (before == null) {
            scripts.put(path, ModelScript.fresh(after));
            kept.put(path, Set.of());
            changed.add(path);
        } else if (load) {
            ModelScript fresh = ModelScript.fresh(after);
            Set<String> names = ModelScope.keptBetween(before.version(), after);
            fresh.scope().take(before.scope(), names);
            scripts.put(path, fresh);
            kept.put(path, names);
            changed.add(path);
        } else {
            scripts.put(path, new ModelScript(after, before.scope()));
            kept.put(path, ALL);
            if (!before.version().equals(after)) {
                changed.add(path);
            }
        }
    }
}
