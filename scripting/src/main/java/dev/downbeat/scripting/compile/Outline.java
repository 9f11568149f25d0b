package dev.downbeat.scripting.compile;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a script declares, imports and exports at its top level, read from the text as its author wrote it.
 *
 * @param statements what its top level does when it runs, as it is written: everything but its functions, imports and
 *     lists of exports
 * @param imports in the order in which they are written; re-exports among them, as imports of no name
 * @param free names that it uses and neither declares nor imports, each at its first use
 * @param unused names that it imports and does not use
 * @param looping its top-level functions that loop, not counting what functions inside of them do
 */
public record Outline(
        Format format,
        List<Declaration> declarations,
        List<String> statements,
        List<Import> imports,
        List<Export> exports,
        List<Free> free,
        List<Import.Name> unused,
        Set<String> looping) {

    /** How a script is a module. */
    public enum Format {
        /** An ES module: {@code import}, {@code export}. */
        MODULE,
        /** A CommonJS module: {@code require}, {@code module.exports}. */
        COMMON_JS,
        /** JSON: one value, its default export. */
        JSON
    }

    /** How a free name is used first. */
    public enum Use {
        READ,
        /** Read somewhere, and looked for with {@code typeof} somewhere else: its script is prepared for its absence. */
        TESTED,
        ASSIGNED
    }

    /** A name that a script uses and does not declare. */
    public record Free(String name, Use use, Position at) {}

    public Outline {
        declarations = List.copyOf(declarations);
        statements = List.copyOf(statements);
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        free = List.copyOf(free);
        unused = List.copyOf(unused);
        looping = Set.copyOf(looping);
    }

    /** The line of its longest declaration; 0 if it has none. */
    public int lineOfLongest() {
        return declarations.stream()
                .max(Comparator.comparingInt(declaration -> declaration.text().length()))
                .map(declaration -> declaration.at().line())
                .orElse(0);
    }

    /** The outline of a JSON file. */
    public static Outline json() {
        return new Outline(Format.JSON, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    /** What it imports, wherever in the text. */
    public Set<String> importedNames() {
        Set<String> names = new HashSet<>();
        for (Import each : imports) {
            names.add(each.specifier());
            each.names().forEach(name -> names.add(each.specifier() + " " + name.exported() + " " + name.local()));
        }
        return names;
    }

    /** The functions that it declares; of several of one name the last, which is the one that counts. */
    public Map<String, Declaration> functions() {
        Map<String, Declaration> functions = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            if (declaration.kind() == Declaration.Kind.FUNCTION) {
                functions.put(declaration.name(), declaration);
            }
        }
        return functions;
    }

    /** The variables that it declares, what it exports by default without a name among them. */
    public Map<String, Declaration> variables() {
        Map<String, Declaration> variables = new LinkedHashMap<>();
        for (Declaration declaration : declarations) {
            if (declaration.kind() != Declaration.Kind.FUNCTION && declaration.kind() != Declaration.Kind.CLASS) {
                variables.put(declaration.name(), declaration);
            }
        }
        return variables;
    }

    /** The declaration of a name; of several the last, which is the one that counts. */
    public Optional<Declaration> declaration(String name) {
        return declarations.stream()
                .filter(declaration -> declaration.name().equals(name))
                .reduce((earlier, later) -> later);
    }
}
