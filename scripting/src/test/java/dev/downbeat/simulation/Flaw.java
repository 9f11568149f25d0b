package dev.downbeat.simulation;

/** What may be wrong with a text. The last three are what a half-written file looks like. */
enum Flaw {
    NONE,
    /** It does not parse. */
    SYNTAX,
    /** It imports a name that nobody exports. */
    LINK,
    /** Its top level throws. */
    THROWS,
    /** Its {@code reloaded} throws, so that it cannot take a running one's place but by a patch. */
    MIGRATION,
    /** Its {@code tick} throws. */
    FAULT,
    /** Written up to the middle of its first line. */
    CUT,
    /** Written up to its first function: it runs, and does nothing. */
    HEAD,
    /** Not yet written: it runs, and has not even variables. */
    EMPTY;

    boolean compiles() {
        return this != SYNTAX && this != LINK && this != CUT;
    }

    boolean hasFunctions() {
        return this != HEAD && this != EMPTY;
    }
}
