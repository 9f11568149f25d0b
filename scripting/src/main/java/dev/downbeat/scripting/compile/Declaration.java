package dev.downbeat.scripting.compile;

/**
 * Something that a script declares at its top level.
 *
 * @param kind how it is declared
 * @param parameters how many a function declares; 0 for what is no function
 * @param at the place of its name
 * @param offset where the text begins in the file, in UTF-16 units
 * @param text as the author wrote it, from the declaring keyword, or for one of several variables from its name; what tells
 *     whether it changed
 */
public record Declaration(String name, Kind kind, int parameters, Position at, int offset, String text) {

    /** How something is declared. */
    public enum Kind {
        FUNCTION,
        CLASS,
        CONST,
        LET,
        VAR
    }
}
