/** The program: command line, and the ways to run a game. Start at {@link dev.downbeat.demo.Main}. */
@NullMarked
package dev.downbeat.demo;

import org.jspecify.annotations.NullMarked;
