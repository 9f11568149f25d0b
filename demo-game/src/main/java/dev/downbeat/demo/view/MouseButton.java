package dev.downbeat.demo.view;

/** A button of the mouse. */
public enum MouseButton {
    LEFT,
    RIGHT,
    MIDDLE
}
