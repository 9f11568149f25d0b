package dev.downbeat.demo.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.world.StateHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final Recorder recorder = new Recorder().only(Language.TIMER);
    private final Timers timers = new Timers();
    private final Ship ship = recorder.world.spawn(Language.SHIP);

    @BeforeEach
    void goLive() {
        recorder.world.add(timers);
        recorder.ticks(1);
    }

    @Test
    void postsItsEventInTheTickThatManySecondsLater() {
        after(0.5, "half");

        recorder.ticks(29);
        assertThat(recorder.events()).isEmpty();

        recorder.ticks(1);
        assertThat(recorder.events()).containsExactly("31: ship 0.0 timer(half)");
    }

    @Test
    void takesATickAtLeast() {
        recorder.duringNextTick(() -> after(0, "now"));

        recorder.ticks(2);

        assertThat(recorder.events()).containsExactly("3: ship 0.0 timer(now)");
    }

    @Test
    void keepsTheOrderInWhichTimersOfOneTickWereAskedFor() {
        after(0.1, "late");
        after(0.05, "b");
        after(0.05, "a");

        recorder.ticks(10);

        assertThat(recorder.events())
                .containsExactly("4: ship 0.0 timer(b)", "4: ship 0.0 timer(a)", "7: ship 0.0 timer(late)");
        assertThat(timers.size()).isZero();
    }

    @Test
    void forgetsTheTimersOfWhatIsGone() {
        after(0.1, "never");
        recorder.world.despawn(ship);

        recorder.ticks(10);

        assertThat(recorder.events()).isEmpty();
        assertThat(timers.size()).isZero();
    }

    @Test
    void refusesTimeThatRunsBackwards() {
        assertThatThrownBy(() -> after(-1, "past"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a timer runs for 0 seconds or more: seconds=-1.0");
    }

    @Test
    void isPartOfTheState() {
        long before = hash();
        after(1, "later");

        assertThat(hash()).isNotEqualTo(before);
    }

    private void after(double seconds, String name) {
        timers.after(recorder.world, ship, seconds, name);
    }

    private long hash() {
        StateHash hash = new StateHash();
        timers.hashInto(hash);
        return hash.value();
    }
}
