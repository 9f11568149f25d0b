/** What consoles have in common, be they in the window or on the terminal, and the one on the terminal. */
@NullMarked
package dev.downbeat.demo.console;

import org.jspecify.annotations.NullMarked;
