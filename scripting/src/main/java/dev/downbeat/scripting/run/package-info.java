/**
 * Scripts at work in one world: {@link dev.downbeat.scripting.run.WorldScripts} commits at the tick boundary and calls the
 * handlers, a {@link dev.downbeat.scripting.run.Realm} is the engine's side of it.
 */
package dev.downbeat.scripting.run;
