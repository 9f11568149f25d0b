/**
 * The nouns of Downbeat: what a host says to the scripts ({@link dev.downbeat.scripting.Bound},
 * {@link dev.downbeat.scripting.Bindings}) and what it hears from them ({@link dev.downbeat.scripting.ReloadReport},
 * {@link dev.downbeat.scripting.Problem}, {@link dev.downbeat.scripting.Fault}). The way in is
 * {@link dev.downbeat.Downbeat}.
 */
package dev.downbeat.scripting;
