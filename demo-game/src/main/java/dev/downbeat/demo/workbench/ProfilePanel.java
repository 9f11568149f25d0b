package dev.downbeat.demo.workbench;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.view.Neon;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.demo.view.PanelView;
import dev.downbeat.demo.view.Tone;
import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.Profile;
import dev.downbeat.time.Timestep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which handlers take how much of a tick. Nothing is measured but while it is open. Loop thread. */
final class ProfilePanel implements Panel {

    private static final float EVENT = 0.24f;
    private static final float TIME = 0.55f;
    private static final float CALLS = 0.69f;
    private static final float BYTES = 0.84f;
    private static final float SHARE = 1;
    private static final String FOOTER = "own time, mean of the last " + Profile.WINDOW + " ticks · longest first";

    private final Game game;
    private @Nullable Profile profile;

    ProfilePanel(Game game) {
        this.game = game;
    }

    @Override
    public void opened() {
        profile = game.scripted().profile();
    }

    @Override
    public void closed() {
        if (profile != null) {
            profile.close();
            profile = null;
        }
    }

    @Override
    public PanelView view() {
        Timestep timestep = game.world().config().timestep();
        List<HandlerCost> costs = profile == null ? List.of() : profile.costs();
        List<PanelRow> rows = new ArrayList<>();
        rows.add(row(Tone.HEADING, "BEHAVIOUR", Tone.HEADING, "EVENT")
                .and(TIME, Tone.UNIT, "µs / tick")
                .and(CALLS, Tone.UNIT, "calls / tick")
                .and(BYTES, Tone.UNIT, "KB / tick")
                .and(SHARE, Tone.UNIT, "of a tick"));
        rows.add(numbers(
                row(Tone.PLAIN, "all handlers", Tone.PLAIN, ""),
                costs.stream().mapToDouble(cost -> cost.recent().nanosPerTick()).sum(),
                costs.stream().mapToDouble(cost -> cost.recent().callsPerTick()).sum(),
                costs.stream().mapToDouble(cost -> cost.recent().bytesPerTick()).sum(),
                costs.stream().mapToDouble(cost -> cost.shareOf(timestep)).sum()));
        costs.stream()
                .filter(cost -> cost.recent().calls() > 0)
                .forEach(cost -> rows.add(numbers(
                        row(Tone.PLACE, cost.file(), Tone.CODE, cost.event().isEmpty() ? "(coroutines)" : cost.event()),
                        cost.recent().nanosPerTick(),
                        cost.recent().callsPerTick(),
                        cost.recent().bytesPerTick(),
                        cost.shareOf(timestep))));
        return PanelView.of("HANDLERS", Neon.VIOLET, rows, FOOTER);
    }

    private static Line row(Tone behaviourTone, String behaviour, Tone eventTone, String event) {
        return Line.of(behaviourTone, behaviour).and(EVENT, eventTone, event);
    }

    private static Line numbers(Line row, double nanos, double calls, double bytes, double share) {
        return row.and(TIME, Tone.NUMBER, format("%.1f", nanos / 1e3))
                .and(CALLS, Tone.NUMBER, format("%.2f", calls))
                .and(BYTES, Tone.NUMBER, format("%.1f", bytes / 1e3))
                .and(SHARE, Tone.NUMBER, format("%.2f %%", 100 * share))
                .lit(share);
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
