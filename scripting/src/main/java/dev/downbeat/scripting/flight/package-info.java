/**
 * What JDK Flight Recorder is told, as events {@code dev.downbeat.*}. Where no recording asks for them, none is made, and a tick asks
 * twice whether one does.
 */
package dev.downbeat.scripting.flight;
