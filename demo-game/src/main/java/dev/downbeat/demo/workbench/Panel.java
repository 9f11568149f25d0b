package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelView;

/** A page of the workbench. It is told of keys only while it is open. Loop thread. */
interface Panel {

    /** What it shows now. */
    PanelView view();

    /** It is opened. */
    default void opened() {}

    /** It is closed. */
    default void closed() {}

    /** A key went down. */
    default void press(Key key) {}
}
