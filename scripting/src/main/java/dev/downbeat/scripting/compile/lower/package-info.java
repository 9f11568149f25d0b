/**
 * From JavaScript as authors write it to JavaScript as Rhino understands it, by Google's Closure Compiler, which is known to
 * this package only. {@link dev.downbeat.scripting.compile.lower.ClosureFrontEnd} is the way in: read the outline, refuse
 * what would go wrong, prepare the tree, let Closure lower it, print it.
 */
package dev.downbeat.scripting.compile.lower;
