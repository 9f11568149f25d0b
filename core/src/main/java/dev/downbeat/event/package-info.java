/**
 * Events: something named that happens to an entity. An {@link dev.downbeat.event.EventType} declares name and
 * parameters, an {@link dev.downbeat.event.EventQueue} holds what was posted in order, an
 * {@link dev.downbeat.event.Inbox} takes events from other threads.
 */
package dev.downbeat.event;
