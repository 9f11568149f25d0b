/** Benchmarks and measurements; what ends in Benchmark is JMH's, what has a main method is a plain program. */
@NullMarked
package dev.downbeat.jmh;

import org.jspecify.annotations.NullMarked;
