package dev.downbeat.scripting.compile;

import java.util.Arrays;

/** Which line of a script as written a line of its lowered text comes from. Immutable. */
public final class LineTable {

    private final int[] lines; // by lowered line, from 0; 0 where unknown

    /** @param lines the written line of each lowered line, both from 1; the first element is that of line 1 */
    public LineTable(int[] lines) {
        this.lines = lines.clone();
        for (int i = 1; i < this.lines.length; i++) {
            if (this.lines[i] == 0) {
                this.lines[i] = this.lines[i - 1]; // a closing brace, say
            }
        }
    }

    /** The table of a text that was not lowered. */
    public static LineTable identity(String text) {
        int[] lines = new int[(int) text.lines().count()];
        Arrays.setAll(lines, i -> i + 1);
        return new LineTable(lines);
    }

    /** The written line of a lowered one, both from 1; 0 if it is unknown. */
    public int written(int lowered) {
        return lowered >= 1 && lowered <= lines.length ? lines[lowered - 1] : 0;
    }
}
