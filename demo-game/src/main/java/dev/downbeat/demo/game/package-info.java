/**
 * The game's rules in Java: bodies that move and collide, timers, and what scripts can see of the arena. What anything
 * does with that is in {@code assets/scripts}. Start at {@link dev.downbeat.demo.game.Game}.
 */
@NullMarked
package dev.downbeat.demo.game;

import org.jspecify.annotations.NullMarked;
