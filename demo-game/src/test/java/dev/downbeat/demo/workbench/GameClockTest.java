package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.TimeView;
import dev.downbeat.loop.GameLoop;
import dev.downbeat.time.ManualClock;
import dev.downbeat.time.Timestep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GameClockTest {

    private static final Timestep STEP = new Timestep(10_000_000);

    private final ManualClock real = new ManualClock();
    private final GameClock clock = new GameClock(real, STEP);
    private int ticks;
    private final GameLoop loop = new GameLoop(clock, STEP, () -> ticks++);

    @BeforeEach
    void begin() {
        loop.runFrame();
    }

    private void passes(long nanos) {
        real.advance(nanos);
        loop.runFrame();
    }

    @Test
    void goesWithTheRealOneAndSaysNothing() {
        passes(30_000_000);

        assertThat(ticks).isEqualTo(3);
        assertThat(clock.view()).isEqualTo(TimeView.NORMAL);
    }

    @Test
    void standsStillWhilePausedAndDoesNotCatchUp() {
        clock.togglePause();
        passes(200_000_000);
        clock.togglePause();
        passes(10_000_000);

        assertThat(ticks).isEqualTo(1);
    }

    @Test
    void keepsWhatWasOnItsWayToATickWhenItPauses() {
        passes(9_000_000);
        clock.togglePause();
        passes(50_000_000);
        clock.togglePause();
        passes(1_000_000);

        assertThat(ticks).isEqualTo(1);
    }

    @Test
    void stepsOneTickAtATime() {
        clock.step();
        passes(50_000_000);
        assertThat(ticks).isEqualTo(1);

        clock.step();
        clock.step();
        passes(50_000_000);
        assertThat(ticks).isEqualTo(3);
        assertThat(clock.view()).isEqualTo(new TimeView("PAUSED", "P goes on · N: one tick"));
    }

    @Test
    void losesNothingInSlowMotion() {
        clock.slower();
        clock.slower();
        clock.slower();
        for (int i = 0; i < 80_000; i++) {
            passes(1_001);
        }

        assertThat(ticks).isEqualTo(1); // 80.08 ms at an eighth
        assertThat(clock.nanoTime()).isEqualTo(80_080_000 / 8);
        assertThat(clock.view()).isEqualTo(new TimeView("SLOW MOTION ×1/8", ". is faster · P pauses"));
    }

    @Test
    void goesFastForward() {
        clock.faster();
        clock.faster();
        passes(10_000_000);

        assertThat(ticks).isEqualTo(4);
        assertThat(clock.view()).isEqualTo(new TimeView("FAST FORWARD ×4", ", is slower · P pauses"));
    }

    @Test
    void isNeverSlowerThanAnEighthNorFasterThanEightTimes() {
        for (int i = 0; i < 20; i++) {
            clock.faster();
        }
        assertThat(clock.view().title()).isEqualTo("FAST FORWARD ×8");

        for (int i = 0; i < 20; i++) {
            clock.slower();
        }
        assertThat(clock.view().title()).isEqualTo("SLOW MOTION ×1/8");
    }

    @Test
    void keepsItsSpeedThroughAPause() {
        clock.faster();
        clock.togglePause();
        assertThat(clock.view()).isEqualTo(new TimeView("PAUSED", "P goes on at ×2 · N: one tick"));

        clock.togglePause();
        assertThat(clock.view().title()).isEqualTo("FAST FORWARD ×2");
    }
}
