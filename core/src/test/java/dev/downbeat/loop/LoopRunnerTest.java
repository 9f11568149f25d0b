package dev.downbeat.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.time.ManualClock;
import dev.downbeat.time.Timestep;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pacer moves the clock to the deadline, so that each frame after the first runs one tick. */
final class LoopRunnerTest {

    private static final long STEP = 10_000_000;

    private final ManualClock clock = new ManualClock();
    private final List<Long> waits = new ArrayList<>();
    private final Pacer pacer = deadlineNanos -> {
        waits.add(deadlineNanos);
        clock.advance(deadlineNanos - clock.nanoTime());
    };
    private int ticks;
    private int frames;
    private Runnable inTick = () -> {};
    private final LoopRunner runner = new LoopRunner(
            new GameLoop(clock, new Timestep(STEP), new Simulation() {
                @Override
                public void tick() {
                    ticks++;
                    inTick.run();
                }

                @Override
                public void render(double alpha) {
                    frames++;
                }
            }),
            pacer);

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void passesTheExceptionOfAFrameThrough() {
        inTick = () -> {
            throw new IllegalStateException("the game is broken");
        };

        assertThatThrownBy(runner::run).hasMessage("the game is broken");
    }

    @Test
    void runsNoFrameWhenStoppedBefore() {
        runner.stop();

        runner.run();

        assertThat(frames).isZero();
    }

    @Test
    void runsNoFrameOnAnInterruptedThread() {
        Thread.currentThread().interrupt();

        runner.run();

        assertThat(frames).isZero();
    }

    @Test
    void finishesTheFrameInWhichItIsStopped() {
        inTick = () -> stopAtTick(3);

        runner.run();

        assertThat(ticks).isEqualTo(3);
        assertThat(frames).isEqualTo(4);
    }

    @Test
    void waitsForEachTickButNotAfterItsStop() {
        inTick = () -> stopAtTick(3);

        runner.run();

        assertThat(waits).containsExactly(STEP, 2 * STEP, 3 * STEP);
    }

    @Test
    void endsWhenItsThreadIsInterruptedAndLeavesTheInterruptSet() {
        inTick = () -> Thread.currentThread().interrupt();

        runner.run();

        assertThat(ticks).isEqualTo(1);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private void stopAtTick(int last) {
        if (ticks == last) {
            runner.stop();
        }
    }
}
