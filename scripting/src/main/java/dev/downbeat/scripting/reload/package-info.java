/**
 * From one script set to the next: {@link dev.downbeat.scripting.reload.Changes} compares them,
 * {@link dev.downbeat.scripting.reload.Handover} is the one slot between the compiler thread and a world's loop thread.
 */
package dev.downbeat.scripting.reload;
