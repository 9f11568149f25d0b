/**
 * What editors are told of a game: {@link dev.downbeat.scripting.typings.Typings} turns the bound types, the kinds and events,
 * and the builtins that a realm really has into the text of a TypeScript declaration file. The part that no game changes is
 * written by hand, in the {@code .d.ts} resources beside this package. Knows no script engine.
 */
package dev.downbeat.scripting.typings;
