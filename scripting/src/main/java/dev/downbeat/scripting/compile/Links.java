package dev.downbeat.scripting.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a script hangs together with the others of its set.
 *
 * @param dependencies the script behind each specifier that it imports from, in the order in which they are written
 * @param imports what each imported name stands for, by the name that the script uses
 * @param exports what each exported name stands for, those that are passed on among them
 */
public record Links(Map<String, String> dependencies, Map<String, Target> imports, Map<String, Target> exports) {

    /** Of a script that imports and exports nothing. */
    public static final Links NONE = new Links(Map.of(), Map.of(), Map.of());

    public Links {
        dependencies = Collections.unmodifiableMap(new LinkedHashMap<>(dependencies));
        imports = Map.copyOf(imports);
        exports = Map.copyOf(exports);
    }

    /** The scripts that it sees something of, however many pass it on. */
    public Set<String> targets() {
        Set<String> targets = new TreeSet<>(dependencies.values());
        imports.values().forEach(target -> targets.add(target.path()));
        exports.values().forEach(target -> targets.add(target.path()));
        return targets;
    }

    /** Whether what it imports stands for the same as in another set. */
    public boolean leadsAs(Links other) {
        return imports.equals(other.imports) && dependencies.equals(other.dependencies);
    }

    /** The scripts that it imports from. */
    public List<String> paths() {
        return dependencies.values().stream().distinct().toList();
    }
}
