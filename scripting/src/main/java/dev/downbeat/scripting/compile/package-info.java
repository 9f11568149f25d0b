/**
 * From a snapshot to a script set, or to problems: {@link dev.downbeat.scripting.compile.SetCompiler} compiles what
 * changed, through a {@link dev.downbeat.scripting.compile.FrontEnd} and a
 * {@link dev.downbeat.scripting.compile.BackEnd}, and links it.
 */
package dev.downbeat.scripting.compile;
