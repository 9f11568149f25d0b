package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.Specifiers.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what each imported and exported name of a set stands for. Made for one set, used once. */
final class Linker {

    private final Map<String, CompiledScript> scripts;
    private final Specifiers specifiers;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<String, String>> dependencies = new TreeMap<>();

    /**
     * @param scripts by path
     * @param paths of all files, those that did not compile among them
     */
    Linker(Map<String, CompiledScript> scripts, Set<String> paths) {
        this.scripts = scripts;
        this.specifiers = new Specifiers(paths);
    }

    /** The links of each script; what is wrong is added to {@link #problems}. */
    Map<String, Links> link() {
        scripts.values().forEach(this::resolveSpecifiers);
        Map<String, Links> links = new TreeMap<>();
        for (CompiledScript script : scripts.values()) {
            links.put(script.path(), new Links(dependencies(script.path()), imports(script), exports(script)));
        }
        return links;
    }

    List<Problem> problems() {
        return problems;
    }

    private Map<String, String> dependencies(String path) {
        return dependencies.getOrDefault(path, Map.of());
    }

    /** The script that a specifier leads to; null if there is none, or if it has errors of its own: both are told already. */
    private @Nullable CompiledScript behind(CompiledScript script, String specifier) {
        String path = dependencies(script.path()).get(specifier);
        return path == null ? null : scripts.get(path);
    }

    private void resolveSpecifiers(CompiledScript script) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Import each : script.outline().imports()) {
            Resolution resolution = specifiers.resolve(script.path(), each.specifier());
            if (resolution instanceof Resolution.Found file) {
                found.put(each.specifier(), file.path());
            } else if (resolution instanceof Resolution.Refused refused && !leftToRequire(script, each)) {
                report(script, each.at(), refused.message());
            }
        }
        dependencies.put(script.path(), found);
    }

    /** Libraries try whether there is a module of Node's, and go on without it: {@code require} itself refuses that. */
    private static boolean leftToRequire(CompiledScript script, Import dependency) {
        return script.outline().format() == Outline.Format.COMMON_JS && !Specifiers.isRelative(dependency.specifier());
    }

    private Map<String, Target> imports(CompiledScript script) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Import each : script.outline().imports()) {
            CompiledScript from = behind(script, each.specifier());
            for (Import.Name name : each.names()) {
                if (from != null) {
                    importName(script, from, each, name, targets);
                }
            }
        }
        return targets;
    }

    private void importName(
            CompiledScript script, CompiledScript from, Import each, Import.Name name, Map<String, Target> targets) {
        if (targets.containsKey(name.local())
                || script.outline().declaration(name.local()).isPresent()) {
            report(script, name.at(), "'" + name.local() + "' is declared twice; import it as another name");
        }
        Found found = find(from, name.exported(), new LinkedHashSet<>());
        if (found instanceof Found.Target target) {
            targets.put(name.local(), target.target());
        } else if (found instanceof Found.Missing missing) {
            report(script, name.at(), missing.of(each.specifier(), name.exported()));
        }
    }

    private Map<String, Target> exports(CompiledScript script) {
        Map<String, Target> targets = new LinkedHashMap<>();
        Set<String> own = new LinkedHashSet<>();
        for (Export export : script.outline().exports()) {
            if (export instanceof Export.Own mine) {
                checkOwn(script, mine, own);
            } else if (export instanceof Export.From passed) {
                checkPassedOn(script, passed, own);
            }
        }
        for (String name : exportedNames(script, new LinkedHashSet<>())) {
            if (find(script, name, new LinkedHashSet<>()) instanceof Found.Target target) {
                targets.put(name, target.target());
            }
        }
        return targets;
    }

    private void checkOwn(CompiledScript script, Export.Own export, Set<String> names) {
        boolean known = export.local().equals(Export.UNNAMED_DEFAULT)
                || script.outline().declaration(export.local()).isPresent()
                || importedName(script, export.local()).isPresent();
        if (!known) {
            report(script, export.at(), "'" + export.local() + "' is exported and not declared");
        }
        checkOnce(script, export.name(), export.at(), names);
    }

    private void checkPassedOn(CompiledScript script, Export.From export, Set<String> names) {
        checkOnce(script, export.name(), export.at(), names);
        CompiledScript from = behind(script, export.specifier());
        if (from != null && find(from, export.imported(), new LinkedHashSet<>()) instanceof Found.Missing missing) {
            report(script, export.at(), missing.of(export.specifier(), export.imported()));
        }
    }

    private void checkOnce(CompiledScript script, String name, Position at, Set<String> names) {
        if (!names.add(name)) {
            report(script, at, "'" + name + "' is exported twice");
        }
    }

    /** What looking for an exported name comes to. */
    private sealed interface Found {
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
        Set<String> names = exportedNames(script, new LinkedHashSet<>());
        return new Found.Missing(
                names.isEmpty()
                        ? "it exports nothing"
                        : "it exports: "
                                + String.join(", ", names.stream().sorted().toList()));
    }

    /** All names that a script exports, those that it passes on among them. */
    private Set<String> exportedNames(CompiledScript script, Set<String> way) {
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
                    Set<String> passedOn = exportedNames(from, way);
                    passedOn.remove(Import.DEFAULT);
                    names.addAll(passedOn);
                }
            }
        }
        return names;
    }

    private static Optional<Import.Name> importedName(CompiledScript script, String local) {
        return script.outline().imports().stream()
                .flatMap(each -> each.names().stream())
                .filter(name -> name.local().equals(local))
                .findFirst();
    }

    private void report(CompiledScript script, Position at, String message) {
        problems.add(Problem.error(
                script.path(), at.line(), at.column(), message, script.file().line(at.line())));
    }
}
