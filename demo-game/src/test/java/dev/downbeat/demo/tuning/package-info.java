/** Tests of the numbers that a designer turns: texts and files, no game. */
@NullMarked
package dev.downbeat.demo.tuning;

import org.jspecify.annotations.NullMarked;
