package dev.downbeat.scripting.compile;

/** Something that a script exports. */
public sealed interface Export {

    /** The binding that holds what a script exports by default, if that has no name of its own. */
    String UNNAMED_DEFAULT = "$default";

    /**
     * A binding of the script's own, which may be imported.
     *
     * @param name as others call it
     * @param local as the script calls it
     */
    record Own(String name, String local, Position at) implements Export {}

    /**
     * A binding of another script, passed on.
     *
     * @param name as others call it
     * @param imported as the other script calls it
     */
    record From(String name, String specifier, String imported, Position at) implements Export {}

    /** All bindings of another script but its default, passed on. */
    record AllFrom(String specifier, Position at) implements Export {}
}
