package dev.downbeat.demo.view;

/**
 * A problem of the scripts as the player sees it.
 *
 * @param message what is wrong, one line
 * @param place where, such as {@code drone.js:12:7}
 * @param sourceLine the line of source at this place; empty if unknown
 */
public record ProblemView(String message, String place, String sourceLine) {}
