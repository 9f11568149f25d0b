package dev.downbeat.demo.workbench;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Typed;

/** A page of the workbench. It is told of keys only while it is open. Loop thread. */
interface Panel {

    /** What it shows now. */
    PanelView view();

    /** It is opened. */
    default void opened() {}

    /** It is closed. */
    default void closed() {}

    /** Whether text is typed into it: then no key means anything else, but those that open and close pages. */
    default boolean takesText() {
        return false;
    }

    /** Something was typed. */
    default void type(Typed typed) {}

    /** A key went down. */
    default void press(Key key) {}
}
