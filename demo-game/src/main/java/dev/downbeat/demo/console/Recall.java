package dev.downbeat.demo.console;

import java.util.ArrayList;
import java.util.List;

/** What was typed before, and the way through it. Used by one thread. */
public final class Recall {

    private static final int MOST = 200;

    private final List<String> past = new ArrayList<>(); // latest last
    private int place; // of what is shown; the number of all if that is new
    private String fresh = ""; // what was being typed when the way back began

    /** Nothing was typed yet. */
    public Recall() {}

    /** Something was typed, and is what comes first on the way back. */
    public void add(String text) {
        past.remove(text); // once is enough
        past.add(text);
        if (past.size() > MOST) {
            past.remove(0);
        }
        place = past.size();
    }

    /** What was typed before what is shown now; that itself if there is nothing. */
    public String earlier(String shown) {
        if (place == past.size()) {
            fresh = shown;
        }
        if (place == 0) {
            return shown;
        }
        place--;
        return past.get(place);
    }

    /** What was typed after what is shown now; in the end, what was being typed at first. */
    public String later(String shown) {
        if (place == past.size()) {
            return shown;
        }
        place++;
        return place == past.size() ? fresh : past.get(place);
    }
}
