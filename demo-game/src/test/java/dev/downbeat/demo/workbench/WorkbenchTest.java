package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.MouseButton;
import dev.downbeat.demo.view.PanelRow;
import dev.downbeat.demo.view.TimeView;
import java.util.List;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @EnumSource(Key.class)
    void theHelpKnowsEveryKey(Key key) {
        bench.press(Key.HELP);

        assertThat(keysOnThePage()).as("the keys of the page").contains(written(key));
    }

    /** The first piece of each row: {@code "C, Enter"} stands for two. */
    private List<String> keysOnThePage() {
        return bench.panel().rows().stream()
                .map(row -> ((PanelRow.Line) row).pieces().get(0).text())
                .flatMap(text -> Stream.of(text.split("(?<=[\\w]),? +|(?<!\\w) +")))
                .toList();
    }

    private static String[] written(Key key) {
        return switch (key) {
            case UP -> new String[] {"W", "arrows"};
            case DOWN -> new String[] {"S", "arrows"};
            case LEFT -> new String[] {"A"};
            case RIGHT -> new String[] {"D"};
            case LESS -> new String[] {"arrow", "left"};
            case MORE -> new String[] {"arrow", "right"};
            case FIRE -> new String[] {"Space", "left", "button"};
            case RESTART -> new String[] {"R"};
            case PAUSE -> new String[] {"P"};
            case STEP -> new String[] {"N"};
            case SLOWER -> new String[] {"-", ","};
            case FASTER -> new String[] {"+", "."};
            case MUTE -> new String[] {"M"};
            case HELP -> new String[] {"F1"};
            case PROBLEMS -> new String[] {"F2"};
            case HISTORY -> new String[] {"F3"};
            case TICKS -> new String[] {"F4"};
            case PROFILE -> new String[] {"F5"};
            case INSPECTOR -> new String[] {"F6"};
            case TUNABLES -> new String[] {"F7"};
            case CONSOLE -> new String[] {"F8"};
            case PREVIOUS -> new String[] {"Page", "up", "wheel"};
            case NEXT -> new String[] {"Page", "down", "wheel"};
            case ACT -> new String[] {"Enter"};
            case COPY -> new String[] {"C"};
            case CLOSE -> new String[] {"Escape"};
        };
    }

    @Test
    void theHelpTellsOfTheGamepadThePasteAndTheClick() {
        bench.press(Key.HELP);

        assertThat(bench.rows())
                .contains(
                        "R a new round, when one is over",
                        "left, right stick fly; aim and fire",
                        "A, right trigger fire ahead",
                        "Start a new round, when one is over",
                        "click in the arena on F6, look at the entity that is nearest",
                        "Ctrl V paste");
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
