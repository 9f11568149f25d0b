/** Tests of the console's parts, without a window, and of the console on the terminal as a process of its own. */
@NullMarked
package dev.downbeat.demo.console;

import org.jspecify.annotations.NullMarked;
