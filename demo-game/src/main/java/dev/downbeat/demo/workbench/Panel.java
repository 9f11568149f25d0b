package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelHit;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Stroke;

/** A page of the workbench. It is told of keys and mouse only while it is open. Loop thread. */
interface Panel {

    /** What it shows now. */
    PanelView view();

    /** It is opened. */
    default void opened() {}

    /** A key went down. */
    default void press(Key key) {}

    /** Whether it takes what is typed: then the keys mean nothing else. */
    default boolean takesText() {
        return false;
    }

    /** Something was typed. */
    default void type(Stroke stroke) {}

    /** The mouse button went down here, or is held. */
    default void hold(PanelHit hit) {}

    /** The mouse button went up. */
    default void release() {}

    /** It is closed, or another one is opened. */
    default void closed() {}
}
