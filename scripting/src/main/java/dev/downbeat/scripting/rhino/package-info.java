/**
 * The script engine: the one place that knows Mozilla Rhino. {@link dev.downbeat.scripting.rhino.RhinoCompiler} compiles,
 * {@link dev.downbeat.scripting.rhino.RhinoRealm} runs. Not exported, because Rhino 2.0 will change its signatures.
 */
package dev.downbeat.scripting.rhino;
