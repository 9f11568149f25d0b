/** Clocks and the fixed timestep, in whole nanoseconds. Start at {@link dev.downbeat.time.Accumulator}. */
package dev.downbeat.time;
