package dev.downbeat.demo.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the player's hands do: plain state that the window's callbacks write, and that tests and replays may write in
 * their stead. Owned by the screen's thread.
 */
public final class Input {

    private final Map<Key, Integer> heldCount = new EnumMap<>(Key.class);
    private final EnumSet<Key> pressed = EnumSet.noneOf(Key.class);
    private final Set<MouseButton> heldButtons = EnumSet.noneOf(MouseButton.class);
    private final List<Typed> typed = new ArrayList<>();
    private Sticks sticks = Sticks.NONE;
    private float mouseX;
    private float mouseY;

    /** Input with nothing held and the mouse at the top left corner. */
    public Input() {}

    /** A physical key that means {@code key} goes down. Two of them, A and arrow left say, are counted. */
    public void press(Key key) {
        heldCount.merge(key, 1, Integer::sum);
        pressed.add(key);
    }

    /** A physical key that means {@code key} goes up. Does nothing if none is down. */
    public void release(Key key) {
        heldCount.computeIfPresent(key, (any, count) -> count > 1 ? count - 1 : null);
    }

    /** Does what a key that goes down does, while none does: it repeats, or a wheel stands for it. */
    public void tap(Key key) {
        pressed.add(key);
    }

    public void press(MouseButton button) {
        heldButtons.add(button);
    }

    public void release(MouseButton button) {
        heldButtons.remove(button);
    }

    /** Moves the mouse to a place in window units from the top left corner. */
    public void moveMouse(float x, float y) {
        mouseX = x;
        mouseY = y;
    }

    /** Whether at least one physical key of this meaning is down now. */
    public boolean held(Key key) {
        return heldCount.containsKey(key);
    }

    public boolean held(MouseButton button) {
        return heldButtons.contains(button);
    }

    /**
     * Takes the keys that went down since the last call, also those that are up again: a tap shorter than a frame is
     * not lost.
     */
    public Set<Key> takePressed() {
        Set<Key> taken = pressed.clone();
        pressed.clear();
        return taken;
    }

    /** Something is typed. */
    public void type(Typed what) {
        typed.add(what);
    }

    /** Takes what was typed since the last call, in its order. */
    public List<Typed> takeTyped() {
        List<Typed> taken = List.copyOf(typed);
        typed.clear();
        return taken;
    }

    /** A gamepad is held like this, until something else is said. */
    public void hold(Sticks held) {
        sticks = held;
    }

    /** How a gamepad is held now. */
    public Sticks sticks() {
        return sticks;
    }

    /** Window units from the left edge. */
    public float mouseX() {
        return mouseX;
    }

    /** Window units from the top edge. */
    public float mouseY() {
        return mouseY;
    }
}
