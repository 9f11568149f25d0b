package dev.downbeat.scripting.compile;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All scripts of one revision, compiled and linked: immutable, shared by every world and thread. */
public final class ScriptSet {

    private final long revision;
    private final Map<String, CompiledScript> scripts = new LinkedHashMap<>();
    private final Map<String, Links> links;

    /**
     * @param revision the number of the attempt that it comes from
     * @param scripts in the order in which they are to be loaded: what a script imports comes before it, as far as there is
     *     no circle
     * @param links how each hangs together with the others, by path
     */
    public ScriptSet(long revision, List<? extends CompiledScript> scripts, Map<String, Links> links) {
        this.revision = revision;
        this.links = Map.copyOf(links);
        scripts.forEach(script -> this.scripts.put(script.path(), script));
    }

    /** The number of the attempt that it comes from. */
    public long revision() {
        return revision;
    }

    /** The script of a path. */
    public Optional<CompiledScript> script(String path) {
        return Optional.ofNullable(scripts.get(path));
    }

    /** The scripts, in the order in which they are to be loaded. */
    public Collection<CompiledScript> scripts() {
        return List.copyOf(scripts.values());
    }

    /** Whether a script, or anything that it imports from, however far, is among those. */
    public boolean reaches(String from, Set<String> paths) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (paths.contains(path)) {
                return true;
            }
            links(path).targets().stream().filter(seen::add).forEach(waiting::add);
        }
        return false;
    }

    /** How a script hangs together with the others. */
    public Links links(String path) {
        return links.getOrDefault(path, Links.NONE);
    }
}
