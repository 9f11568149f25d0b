package dev.downbeat.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.time.ManualClock;
import dev.downbeat.time.Timestep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GameLoopTest {

    private static final long STEP = 10_000_000;

    private final ManualClock clock = new ManualClock();
    private final RecordingSimulation simulation = new RecordingSimulation();
    private final GameLoop loop = new GameLoop(clock, new Timestep(STEP), simulation);

    @Test
    void passesAnExceptionOfATickThroughWithoutRendering() {
        loop.runFrame();
        clock.advance(STEP);
        simulation.calls.clear();
        simulation.failAtTick = 1;

        assertThatThrownBy(loop::runFrame).hasMessage("tick 1 fails");

        assertThat(simulation.calls).isEmpty();
    }

    @Test
    void keepsTheTimeDueOfTicksThatDidNotRunForAnException() {
        loop.runFrame();
        clock.advance(3 * STEP);
        simulation.failAtTick = 1;
        assertThatThrownBy(loop::runFrame).hasMessage("tick 1 fails");

        int ticks = loop.runFrame();

        assertThat(ticks).isEqualTo(2);
    }

    @Test
    void rendersTheInitialStateInTheFirstFrame() {
        clock.advance(5 * STEP);

        int ticks = loop.runFrame();

        assertThat(ticks).isZero();
        assertThat(simulation.calls).containsExactly("render 0.0");
    }

    @Test
    void rendersOnceAfterTheTicksThatAreDue() {
        loop.runFrame();
        simulation.calls.clear();
        clock.advance(2 * STEP + STEP / 2);

        int ticks = loop.runFrame();

        assertThat(ticks).isEqualTo(2);
        assertThat(simulation.calls).containsExactly("tick 1", "tick 2", "render 0.5");
    }

    @Test
    void rendersWithoutATickWhenNoneIsDue() {
        loop.runFrame();
        simulation.calls.clear();
        clock.advance(STEP / 4);

        loop.runFrame();

        assertThat(simulation.calls).containsExactly("render 0.25");
    }

    @Test
    void addsUpTheTimeThatItDrops() {
        loop.runFrame();
        clock.advance(250_000_003);
        loop.runFrame();
        clock.advance(250_000_004);

        loop.runFrame();

        assertThat(loop.droppedNanos()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"0, 10000000", "1, 10000000", "9999999, 10000000", "10000000, 20000000", "12000000, 20000000"})
    void knowsWhenTheNextTickIsDue(long elapsed, long due) {
        loop.runFrame();
        clock.advance(elapsed);

        loop.runFrame();

        assertThat(loop.nextTickNanos()).isEqualTo(due);
    }

    private static final class RecordingSimulation implements Simulation {

        private final List<String> calls = new ArrayList<>();
        private int ticks;
        private int failAtTick;

        @Override
        public void tick() {
            ticks++;
            if (ticks == failAtTick) {
                throw new IllegalStateException("tick " + ticks + " fails");
            }
            calls.add("tick " + ticks);
        }

        @Override
        public void render(double alpha) {
            calls.add("render " + alpha);
        }
    }
}
