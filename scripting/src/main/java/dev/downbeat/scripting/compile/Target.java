package dev.downbeat.scripting.compile;

/** What an imported or exported name stands for in the end, however many scripts passed it on. */
public sealed interface Target {

    /** The script that has it. */
    String path();

    /** A top-level binding of a script, read anew at each use. */
    record Variable(String path, String name) implements Target {}

    /** All exports of a script, as one object. */
    record Namespace(String path) implements Target {}

    /** The one value that a JSON file or a CommonJS script is. */
    record Whole(String path) implements Target {}

    /** A member of what a CommonJS script exports; by {@link Import#DEFAULT}, what it is by default. */
    record Member(String path, String name) implements Target {}
}
