package dev.downbeat.scripting.compile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All scripts of one revision, compiled and linked: immutable, shared by every world and thread. */
public final class ScriptSet {

    private final long revision;
    private final Map<String, CompiledScript> scripts = new TreeMap<>();

    /** @param revision the number of the attempt that it comes from */
    public ScriptSet(long revision, List<CompiledScript> scripts) {
        this.revision = revision;
        scripts.forEach(script -> this.scripts.put(script.file().path(), script));
    }

    /** The number of the attempt that it comes from. */
    public long revision() {
        return revision;
    }

    /** The script of a path. */
    public Optional<CompiledScript> script(String path) {
        return Optional.ofNullable(scripts.get(path));
    }

    /** The scripts, by path. */
    public Collection<CompiledScript> scripts() {
        return List.copyOf(scripts.values());
    }
}
