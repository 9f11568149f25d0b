/**
 * Java types as scripts see them, read by reflection once: {@link dev.downbeat.scripting.bind.BoundTypes} is built from the
 * public bindings, a {@link dev.downbeat.scripting.bind.BoundType} lists the members of a class. Knows no script engine.
 */
package dev.downbeat.scripting.bind;
