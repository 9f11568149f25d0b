package dev.downbeat.scripting.compile;

/**
 * A place in a file as its author wrote it.
 *
 * @param line from 1; 0 if unknown
 * @param column from 1, in UTF-16 units; 0 if unknown
 */
public record Position(int line, int column) {}
