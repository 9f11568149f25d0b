/**
 * The demo game's picture and controls: a {@link dev.downbeat.demo.view.Screen}, shapes drawn in one call, a heads-up
 * display, keys and mouse. Knows LWJGL and nothing of scripts or of the game's entities.
 *
 * <p>Lengths of the arena are in world units, y down; positions on the screen are in window units. Everything here is
 * used by the thread that opened the screen, which on macOS must be the first thread of the process.
 */
@NullMarked
package dev.downbeat.demo.view;

import org.jspecify.annotations.NullMarked;
