package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.MouseButton;
import dev.downbeat.demo.view.TimeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbenchTest {

    private final Bench bench = new Bench();

    @Test
    void showsNothingAtFirst() {
        assertThat(bench.show().panel()).isEmpty();
        assertThat(bench.show().time()).isEqualTo(TimeView.NORMAL);
        assertThat(bench.show().marks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PanelName.class)
    void opensAndClosesEachPageByItsKey(PanelName page) {
        bench.press(page.key());
        assertThat(bench.show().panel()).isPresent();

        bench.press(page.key());
        assertThat(bench.show().panel()).isEmpty();
    }

    @Test
    void escapeClosesThePageAndThenEndsTheGame() {
        bench.press(Key.HELP, Key.CLOSE);
        assertThat(bench.show().panel()).isEmpty();
        assertThat(bench.bench.ended()).isFalse();

        bench.press(Key.CLOSE);
        assertThat(bench.bench.ended()).isTrue();
    }

    @Test
    void keysChangeHowTimeGoes() {
        bench.press(Key.SLOWER);
        assertThat(bench.show().time().title()).isEqualTo("SLOW MOTION ×1/2");

        bench.press(Key.FASTER, Key.FASTER);
        assertThat(bench.show().time().title()).isEqualTo("FAST FORWARD ×2");

        bench.press(Key.STEP);
        assertThat(bench.show().time().title()).isEqualTo("PAUSED");

        bench.press(Key.PAUSE);
        assertThat(bench.show().time().title()).isEqualTo("FAST FORWARD ×2");
    }

    @Test
    void aKeyTurnsTheSoundOffAndOn() {
        assertThat(bench.bench.muted()).isFalse();

        bench.press(Key.MUTE);
        assertThat(bench.bench.muted()).isTrue();
        assertThat(bench.show().muted()).isTrue();

        bench.press(Key.MUTE);
        assertThat(bench.bench.muted()).isFalse();
    }

    @Test
    void whatIsTypedIntoTheConsoleDoesNotTurnTheSoundOff() {
        bench.press(Key.CONSOLE, Key.MUTE);

        assertThat(bench.bench.muted()).isFalse();
    }

    @Test
    void soundThatIsOffAtFirstIsTurnedOnByTheKey() {
        bench.bench.mute();
        bench.press(Key.MUTE);

        assertThat(bench.bench.muted()).isFalse();
    }

    @Test
    void theHelpNamesThePageOfEveryKey() {
        bench.press(Key.HELP);

        for (PanelName page : PanelName.values()) {
            assertThat(bench.rows()).contains(page.keyName() + " " + page.purpose());
        }
        assertThat(bench.rows())
                .contains(
                        "P pause and go on", "N one tick, then pause", "Space, left button fire", "M sound off and on");
    }

    @Test
    void theLastKeysOfTheHelpAreSeenToo() {
        bench.press(Key.HELP);
        assertThat(bench.panel().seen()).isZero();

        bench.press(Key.NEXT);
        assertThat(bench.panel().seen()).isEqualTo(bench.rows().size() - 1);

        bench.press(Key.PREVIOUS);
        assertThat(bench.panel().seen()).isZero();
    }

    @Test
    void theMouseBelongsToThePageItIsOver() {
        bench.press(Key.HELP);
        bench.input.moveMouse(1000, 150);
        bench.input.press(MouseButton.LEFT);
        bench.frame();
        assertThat(bench.bench.keepsMouse()).isTrue();

        bench.input.moveMouse(100, 300); // held, and dragged off it
        bench.frame();
        assertThat(bench.bench.keepsMouse()).isTrue();

        bench.input.release(MouseButton.LEFT);
        bench.frame();
        assertThat(bench.bench.keepsMouse()).isFalse();
    }

    @Test
    void aShotThatBeganInTheArenaGoesOnOverAPage() {
        bench.press(Key.HELP);
        bench.input.moveMouse(100, 300);
        bench.input.press(MouseButton.LEFT);
        bench.frame();

        assertThat(bench.bench.keepsMouse()).isFalse();
    }
}
