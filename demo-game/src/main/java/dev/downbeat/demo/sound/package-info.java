/**
 * The game as it sounds: what happens in it becomes cues, a mix says how each sounds, a speaker plays it. Changes nothing in the
 * game. Start at {@link dev.downbeat.demo.sound.Sounds}.
 */
@NullMarked
package dev.downbeat.demo.sound;

import org.jspecify.annotations.NullMarked;
