package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.PanelRow.Line;
import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.HandlerCost.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilePanelTest {

    private final Bench bench = new Bench();

    private static HandlerCost cost(String kind, String event, long calls, long nanos, long bytes) {
        Use recent = new Use(10, calls, nanos, nanos, bytes);
        return new HandlerCost(kind, kind + ".js", event, recent, recent);
    }

    @Test
    void measuresOnlyWhileItIsOpen() {
        assertThat(bench.scripts.profiles).isZero();

        bench.press(Key.PROFILE);
        assertThat(bench.scripts.profiles).isEqualTo(1);

        bench.press(Key.TICKS);
        assertThat(bench.scripts.profiles).isZero();

        bench.press(Key.PROFILE, Key.PROFILE);
        assertThat(bench.scripts.profiles).isZero();

        bench.press(Key.PROFILE, Key.CLOSE);
        assertThat(bench.scripts.profiles).isZero();
    }

    @Test
    void showsWhatEachHandlerTakesOfATick() {
        bench.scripts.costs = List.of(
                cost("drone", "tick", 400, 8_333_333, 0),
                cost("director", "", 5, 83_333, 123_000),
                cost("ship", "hit", 0, 0, 0));
        bench.press(Key.PROFILE);

        assertThat(bench.rows())
                .containsExactly(
                        "BEHAVIOUR EVENT µs / tick calls / tick KB / tick of a tick",
                        "all handlers  841.7 40.50 12.3 5.05 %",
                        "drone.js tick 833.3 40.00 0.0 5.00 %",
                        "director.js (coroutines) 8.3 0.50 12.3 0.05 %");
        assertThat(((Line) bench.panel().rows().get(2)).share()).isBetween(0.049f, 0.051f);
    }
}
