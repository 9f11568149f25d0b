package dev.downbeat.demo.view;

/**
 * Which rows of a panel have room.
 *
 * @param first the index of the first one
 * @param count how many there are from there on
 */
public record PanelSpan(int first, int count) {

    /** The row to be seen for the rows after these to have the room. */
    public int pageDown() {
        return first + 2 * count - 1;
    }

    /** The row to be seen for the rows before these to have the room. */
    public int pageUp() {
        return Math.max(0, first - 1);
    }
}
