package dev.downbeat.scripting.compile;

import dev.downbeat.scripting.source.ScriptFile;

/**
 * A script in the JavaScript that the engine understands.
 *
 * @param file as its author wrote it
 * @param text what the engine compiles: no imports, no exports, no newer syntax
 */
public record LoweredScript(ScriptFile file, String text, LineTable lines, Outline outline) {}
