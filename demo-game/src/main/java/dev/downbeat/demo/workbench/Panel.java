package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelHit;
import dev.downbeat.demo.view.PanelSpan;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Typed;
import java.util.Optional;

/** A page of the workbench. It is told of keys and mouse only while it is open. Loop thread. */
interface Panel {

    /** What it shows now. */
    PanelView view();

    /** It is opened. */
    default void opened() {}

    /** Whether text is typed into it: then no key means anything else, but those that open and close pages. */
    default boolean takesText() {
        return false;
    }

    /** Something was typed. */
    default void type(Typed typed) {}

    /** These of its rows had room in the last frame; told before its keys. */
    default void shown(PanelSpan span) {}

    /** A key went down. */
    default void press(Key key) {}

    /** Whether the arrows to the left and to the right mean something here, and nothing to the ship. */
    default boolean takesArrows() {
        return false;
    }

    /** The mouse button went down on this page, or is held since. */
    default void hold(PanelHit hit) {}

    /** Whether the mouse button picks something in the arena, instead of firing. */
    default boolean picks() {
        return false;
    }

    /** The mouse button went down at a place of the arena. */
    default void pick(float x, float y) {}

    /** What it looks at in the arena. */
    default Optional<Body> chosen() {
        return Optional.empty();
    }

    /** Neither the mouse button nor an arrow that it takes is held; told in every frame. */
    default void release() {}

    /** It is closed, or another one is opened. */
    default void closed() {}
}
