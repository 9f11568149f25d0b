package dev.downbeat.scripting.compile;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the exported names of a set's scripts stand for, however many scripts pass them on. */
final class Exports {

    private final Map<String, CompiledScript> scripts;
    private final Map<String, Map<String, String>> dependencies;

    /**
     * @param scripts by path
     * @param dependencies of each script, the path behind each specifier; may still grow
     */
    Exports(Map<String, CompiledScript> scripts, Map<String, Map<String, String>> dependencies) {
        this.scripts = scripts;
        this.dependencies = dependencies;
    }

    /** The script that a specifier leads to; null if there is none, or if it has errors of its own: both are told already. */
    @Nullable
    CompiledScript behind(CompiledScript script, String specifier) {
        String path = dependencies.getOrDefault(script.path(), Map.of()).get(specifier);
        return path == null ? null : scripts.get(path);
    }

    /** What looking for an exported name comes to. */
    sealed interface Found {
        record Target(dev.downbeat.scripting.compile.Target target) implements Found {}

        /** There is none. */
        record Missing(String reason) implements Found {
            String of(String specifier, String name) {
                String what = name.equals(Import.ALL) ? "has no exports by name" : "has no export '" + name + "'";
                return "'" + specifier + "' " + what + "; " + reason;
            }
        }

        /** A script on the way has errors of its own, which are told already. */
        record Unknown() implements Found {}
    }

    /** What an exported name of a script stands for. */
    Found find(CompiledScript script, String name) {
        return find(script, name, Set.of());
    }

    private Found find(CompiledScript script, String name, Set<String> way) {
        return switch (script.outline().format()) {
            case JSON ->
                name.equals(Import.DEFAULT)
                        ? new Found.Target(new Target.Whole(script.path()))
                        : new Found.Missing("a JSON file is one value: write import name from …");
            case COMMON_JS ->
                new Found.Target(
                        name.equals(Import.ALL)
                                ? new Target.Whole(script.path())
                                : new Target.Member(script.path(), name));
            case MODULE ->
                name.equals(Import.ALL)
                        ? new Found.Target(new Target.Namespace(script.path()))
                        : findInModule(script, name, way);
        };
    }

    private Found findInModule(CompiledScript script, String name, Set<String> before) {
        Set<String> way = new LinkedHashSet<>(before);
        if (!way.add(script.path())) {
            return new Found.Missing("it is passed on in a circle: " + String.join(" → ", way) + " → " + script.path());
        }
        for (Export export : script.outline().exports()) {
            if (export instanceof Export.Own own && own.name().equals(name)) {
                return findOwn(script, own.local(), way);
            } else if (export instanceof Export.From passed && passed.name().equals(name)) {
                return findIn(script, passed.specifier(), passed.imported(), way);
            }
        }
        return name.equals(Import.DEFAULT) ? missing(script) : findAmongPassedOn(script, name, way);
    }

    private Found findOwn(CompiledScript script, String local, Set<String> way) {
        for (Import each : script.outline().imports()) {
            for (Import.Name name : each.names()) {
                if (name.local().equals(local)) {
                    return findIn(script, each.specifier(), name.exported(), way);
                }
            }
        }
        return new Found.Target(new Target.Variable(script.path(), local));
    }

    private Found findIn(CompiledScript script, String specifier, String name, Set<String> way) {
        CompiledScript from = behind(script, specifier);
        return from == null ? new Found.Unknown() : find(from, name, way);
    }

    private Found findAmongPassedOn(CompiledScript script, String name, Set<String> way) {
        Found result = missing(script);
        for (Export export : script.outline().exports()) {
            if (export instanceof Export.AllFrom all) {
                Found found = findIn(script, all.specifier(), name, way);
                if (result instanceof Found.Target && found instanceof Found.Target && !found.equals(result)) {
                    return new Found.Missing("several scripts that it passes on have one: export it by name");
                } else if (!(found instanceof Found.Missing)) {
                    result = found;
                }
            }
        }
        return result;
    }

    private Found missing(CompiledScript script) {
        Set<String> names = names(script);
        return new Found.Missing(
                names.isEmpty()
                        ? "it exports nothing"
                        : "it exports: "
                                + String.join(", ", names.stream().sorted().toList()));
    }

    /** All names that a script exports, those that it passes on among them. */
    Set<String> names(CompiledScript script) {
        return names(script, new LinkedHashSet<>());
    }

    private Set<String> names(CompiledScript script, Set<String> way) {
        Set<String> names = new LinkedHashSet<>();
        if (!way.add(script.path())) {
            return names;
        }
        for (Export export : script.outline().exports()) {
            if (export instanceof Export.Own own) {
                names.add(own.name());
            } else if (export instanceof Export.From passed) {
                names.add(passed.name());
            } else if (export instanceof Export.AllFrom all) {
                CompiledScript from = behind(script, all.specifier());
                if (from != null) {
                    Set<String> passedOn = names(from, way);
                    passedOn.remove(Import.DEFAULT);
                    names.addAll(passedOn);
                }
            }
        }
        return names;
    }
}
