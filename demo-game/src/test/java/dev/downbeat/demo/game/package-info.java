/** Unit tests of the rules in Java: behaviour is written in Java too, no script runs. */
@NullMarked
package dev.downbeat.demo.game;

import org.jspecify.annotations.NullMarked;
