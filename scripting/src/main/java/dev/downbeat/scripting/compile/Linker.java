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

/** Finds out what each imported and exported name of a set stands for. Made for one set, used once. */
final class Linker {

    private final Map<String, CompiledScript> scripts;
    private final Specifiers specifiers;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<String, String>> dependencies = new TreeMap<>();
    private final Exports exports;

    /**
     * @param scripts by path
     * @param paths of all files, those that did not compile among them
     */
    Linker(Map<String, CompiledScript> scripts, Set<String> paths) {
        this.scripts = scripts;
        this.specifiers = new Specifiers(paths);
        this.exports = new Exports(scripts, dependencies);
    }

    /** The links of each script; what is wrong is added to {@link #problems}. */
    Map<String, Links> link() {
        scripts.values().forEach(this::resolveSpecifiers);
        Map<String, Links> links = new TreeMap<>();
        for (CompiledScript script : scripts.values()) {
            links.put(script.path(), new Links(dependencies(script.path()), importsOf(script), exportsOf(script)));
        }
        return links;
    }

    List<Problem> problems() {
        return problems;
    }

    private Map<String, String> dependencies(String path) {
        return dependencies.getOrDefault(path, Map.of());
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

    private Map<String, Target> importsOf(CompiledScript script) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Import each : script.outline().imports()) {
            CompiledScript from = exports.behind(script, each.specifier());
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
        Exports.Found found = exports.find(from, name.exported());
        if (found instanceof Exports.Found.Target target) {
            targets.put(name.local(), target.target());
        } else if (found instanceof Exports.Found.Missing missing) {
            report(script, name.at(), missing.of(each.specifier(), name.exported()));
        }
    }

    private Map<String, Target> exportsOf(CompiledScript script) {
        Map<String, Target> targets = new LinkedHashMap<>();
        Set<String> own = new LinkedHashSet<>();
        for (Export export : script.outline().exports()) {
            if (export instanceof Export.Own mine) {
                checkOwn(script, mine, own);
            } else if (export instanceof Export.From passed) {
                checkPassedOn(script, passed, own);
            }
        }
        for (String name : exports.names(script)) {
            if (exports.find(script, name) instanceof Exports.Found.Target target) {
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
        CompiledScript from = exports.behind(script, export.specifier());
        if (from != null && exports.find(from, export.imported()) instanceof Exports.Found.Missing missing) {
            report(script, export.at(), missing.of(export.specifier(), export.imported()));
        }
    }

    private void checkOnce(CompiledScript script, String name, Position at, Set<String> names) {
        if (!names.add(name)) {
            report(script, at, "'" + name + "' is exported twice");
        }
    }

    private static Optional<Import.Name> importedName(CompiledScript script, String local) {
        return script.outline().imports().stream()
                .flatMap(each -> each.names().stream())
                .filter(name -> name.local().equals(local))
                .findFirst();
    }

    private void report(CompiledScript script, Position at, String message) {
        problems.add(script.error(at, message));
    }
}
