/**
 * A world: entities, events, chance and the order of the tick. Start at {@link dev.downbeat.world.World}; a
 * {@link dev.downbeat.world.Vocabulary} says what kinds and events a game has, {@link dev.downbeat.world.Behaviours}
 * is where the scripting module, or plain Java, comes in.
 */
package dev.downbeat.world;
