package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.PanelRow.Graph;
import dev.downbeat.scripting.Overload;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksPanelTest {

    private final Bench bench = new Bench();
    private final TicksPanel ticks = new TicksPanel(10);

    private void tick(double millis) {
        ticks.ticked(bench.game, Math.round(millis * 1e6));
    }

    private void reloaded(Outcome outcome) {
        ReloadReport.Timing timing = new ReloadReport.Timing(0, 0, 0, 0, 0);
        ticks.reloaded(bench.game, new ReloadReport(2, new Cause.Save(), outcome, List.of(), List.of(), 0, timing));
    }

    private Graph graph() {
        return (Graph) ticks.view().rows().get(0);
    }

    @Test
    void showsAnEmptyGraphBeforeTheFirstTick() {
        assertThat(ticks.view().rows()).hasSize(1);
        assertThat(graph().values()).hasSize(TicksPanel.SHOWN).containsOnly(0f);
    }

    @Test
    void marksTheTicksInWhichScriptsWentLive() {
        tick(1);
        reloaded(Outcome.REJECTED);
        tick(2);
        reloaded(Outcome.COMMITTED);
        tick(3);
        tick(4);

        int last = TicksPanel.SHOWN - 1;
        assertThat(graph().values().subList(last - 3, last + 1)).containsExactly(1f, 2f, 3f, 4f);
        assertThat(graph().marks()).containsExactly(last - 1);
    }

    @Test
    void forgetsWhatIsTooLongAgo() {
        reloaded(Outcome.COMMITTED);
        tick(19);
        for (int i = 0; i < TicksPanel.SHOWN; i++) {
            tick(2);
        }

        assertThat(graph().values()).containsOnly(2f);
        assertThat(graph().marks()).isEmpty();
    }

    @Test
    void tellsWhatDidNotFitIntoATick() {
        bench.game.listen(ticks);
        tick(1);
        assertThat(Bench.rows(ticks.view())).endsWith("put off to the next tick nothing so far");

        bench.scripts.listener.overloaded(new Overload(131, 3, 212, 1));
        bench.scripts.listener.overloaded(new Overload(140, 0, 96, 4));

        assertThat(Bench.rows(ticks.view())).endsWith("put off in tick 140 96 entities, 0 events ×4 or more");
    }

    @Test
    void sumsUpWhatTheyTook() {
        for (int i = 1; i <= 100; i++) {
            tick(i / 10.0);
        }

        assertThat(Bench.rows(ticks.view()).subList(1, 4))
                .containsExactly(
                        "typical (median) 5.10 ms 51 % of a tick",
                        "99 of 100 take at most 9.90 ms 99 % of a tick", "longest 10.00 ms 100 % of a tick");
    }
}
