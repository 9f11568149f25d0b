package dev.downbeat.scripting.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a script declares, imports and exports at its top level, read from the text as its author wrote it.
 *
 * @param imports in the order in which they are written; re-exports among them, as imports of no name
 * @param free names that it uses and neither declares nor imports, each at its first use
 * @param unused names that it imports and does not use
 * @param looping its top-level functions that loop, not counting what functions inside of them do
 */
public record Outline(
        Format format,
        List<Declaration> declarations,
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
        imports = List.copyOf(imports);
        exports = List.copyOf(exports);
        free = List.copyOf(free);
        unused = List.copyOf(unused);
        looping = Set.copyOf(looping);
    }

    /** The outline of a JSON file. */
    public static Outline json() {
        return new Outline(Format.JSON, List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    /** The declaration of a name; of several the last, which is the one that counts. */
    public Optional<Declaration> declaration(String name) {
        return declarations.stream()
                .filter(declaration -> declaration.name().equals(name))
                .reduce((earlier, later) -> later);
    }
}
