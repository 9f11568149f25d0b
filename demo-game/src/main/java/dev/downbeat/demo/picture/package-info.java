/**
 * The game as it looks: reads bodies and tells the view what to draw; changes nothing in the game. Start at
 * {@link dev.downbeat.demo.picture.Picture}.
 */
@NullMarked
package dev.downbeat.demo.picture;

import org.jspecify.annotations.NullMarked;
