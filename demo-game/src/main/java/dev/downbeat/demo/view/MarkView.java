package dev.downbeat.demo.view;

/**
 * The mark on something in the arena whose behaviour is off, in window units: it is crossed out.
 *
 * @param radius of what is marked
 */
public record MarkView(float x, float y, float radius) {}
