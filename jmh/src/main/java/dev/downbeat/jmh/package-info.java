/** Benchmarks and measurements; {@link dev.downbeat.jmh.PacingJitter} is a plain program, what ends in Benchmark is JMH's. */
@NullMarked
package dev.downbeat.jmh;

import org.jspecify.annotations.NullMarked;
