/** Seeded chance, the only source of it in a world: {@link dev.downbeat.random.SeededRandom}. */
package dev.downbeat.random;
