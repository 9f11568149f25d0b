/**
 * The whole way of a save, simulated: one seeded schedule in one thread drives the clock, an editor, the folder, the hints, the
 * compiler thread and two game loops around the real parts, and a model says what must run. Start at
 * {@link dev.downbeat.simulation.Simulation}; a failing seed is played again by its number.
 */
package dev.downbeat.simulation;
