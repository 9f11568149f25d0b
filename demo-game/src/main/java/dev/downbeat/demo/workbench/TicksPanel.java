package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameListener;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Graph;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.ReloadReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long the last ticks took, in which of them scripts went live, and what did not fit into one. Loop thread. */
final class TicksPanel implements Panel, GameListener {

    /** Five seconds at 60 Hz. */
    static final int SHOWN = 300;

    private static final float VALUE = 0.5f;
    private static final float PUT_OFF = 0.76f;
    private static final double NANOS_PER_MILLI = 1e6;

    private final double tickMillis;

    // Owned by the loop thread: of each of the last ticks, oldest first from 'next' on.
    private final float[] millis = new float[SHOWN];
    private final boolean[] commits = new boolean[SHOWN];
    private int next;
    private int count;
    private boolean committed; // in the tick that is running
    private @Nullable Overload overload; // the last one that was told of

    /** @param tickMillis how long a tick may take */
    TicksPanel(double tickMillis) {
        this.tickMillis = tickMillis;
    }

    @Override
    public void reloaded(Game game, ReloadReport report) {
        committed |= report.outcome() != ReloadReport.Outcome.REJECTED;
    }

    @Override
    public void ticked(Game game, long nanos) {
        millis[next] = (float) (nanos / NANOS_PER_MILLI);
        commits[next] = committed;
        committed = false;
        next = (next + 1) % SHOWN;
        count = Math.min(SHOWN, count + 1);
    }

    @Override
    public void overloaded(Overload told) {
        overload = told;
    }

    @Override
    public PanelView view() {
        List<Float> values = new ArrayList<>();
        List<Integer> marks = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) { // what is not there yet is 0: the graph grows from the right
            int index = (next + i) % SHOWN;
            values.add(millis[index]);
            if (commits[index]) {
                marks.add(i);
            }
        }
        List<PanelRow> rows = new ArrayList<>();
        String limit = format(tickMillis);
        rows.add(new Graph(
                values,
                (float) tickMillis,
                marks,
                "the last " + SHOWN + " ticks · line: " + limit + " · green: commit"));
        if (count > 0) {
            float[] sorted = Arrays.copyOf(millis, count);
            Arrays.sort(sorted);
            rows.add(row("typical (median)", sorted[count / 2]));
            rows.add(row("99 of 100 take at most", sorted[Math.max(0, (count * 99 + 99) / 100 - 1)]));
            rows.add(row("longest", sorted[count - 1]));
            rows.add(putOff());
        }
        return PanelView.of("TICK TIMES", Neon.CYAN, rows, "");
    }

    /** What is told of is the 1st, 2nd, 4th, 8th … time. */
    private Line putOff() {
        if (overload == null) {
            return Line.of(Tone.PLAIN, "put off to the next tick").and(1, Tone.UNIT, "nothing so far");
        }
        return Line.of(Tone.BAD, "put off in tick " + overload.tick())
                .and(PUT_OFF, Tone.NUMBER, overload.entities() + " entities, " + overload.events() + " events")
                .and(1, Tone.NUMBER, "×" + overload.count() + " or more");
    }

    private Line row(String name, float value) {
        String share = String.format(Locale.ROOT, "%.0f %% of a tick", 100 * value / tickMillis);
        return Line.of(Tone.PLAIN, name)
                .and(VALUE, Tone.NUMBER, format(value))
                .and(1, Tone.NUMBER, share)
                .lit(value / tickMillis);
    }

    private static String format(double millis) {
        return String.format(Locale.ROOT, "%.2f ms", millis);
    }
}
