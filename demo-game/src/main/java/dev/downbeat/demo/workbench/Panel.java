package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelHit;
import dev.downbeat.demo.view.PanelView;

/** A page of the workbench. It is told of keys and mouse only while it is open. Loop thread. */
interface Panel {

    /** What it shows now. */
    PanelView view();

    /** It is opened. */
    default void opened() {}

    /** A key went down. */
    default void press(Key key) {}

    /** Whether the arrows to the left and to the right turn numbers here, instead of the ship. */
    default boolean takesArrows() {
        return false;
    }

    /** The mouse button went down on this page, or is held since. */
    default void hold(PanelHit hit) {}

    /** Neither the mouse button nor an arrow that it takes is held; told in every frame. */
    default void release() {}

    /** It is closed, or another one is opened. */
    default void closed() {}
}
