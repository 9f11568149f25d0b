/**
 * The fixed-timestep loop. {@link dev.downbeat.loop.Simulation} is the work, {@link dev.downbeat.loop.GameLoop} runs one
 * frame of it without owning a thread, {@link dev.downbeat.loop.LoopRunner} runs frames on the calling thread.
 */
package dev.downbeat.loop;
