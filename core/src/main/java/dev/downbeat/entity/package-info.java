/**
 * Entities: what lives in a world. A game extends {@link dev.downbeat.entity.Entity}, declares an
 * {@link dev.downbeat.entity.EntityKind} for each sort of thing, and the world keeps them in a
 * {@link dev.downbeat.entity.Roster}.
 */
package dev.downbeat.entity;
