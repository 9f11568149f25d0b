package dev.downbeat.demo.workbench;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between its words. */
final class Wrapped {

    private Wrapped() {}

    /**
     * The lines, at least one.
     *
     * @param most characters of a line; a longer word is broken too
     */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int blank = rest.lastIndexOf(' ', most);
            int end = blank > 0 ? blank : most;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
