package dev.downbeat.demo.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.MouseButton;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunablesPanelTest {

    private static final String CONFIG = """
            {
              "drone": { "speed": 120 },
              "ship": { "drag": 2.2 },
              "ranges": { "drone.speed": [20, 400], "ship.drag": [0, 6] }
            }
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("config.json");
        Files.writeString(file, CONFIG);
        bench = new Bench(folder);
        bench.press(Key.TUNABLES);
    }

    private String drone(String speed) {
        return CONFIG.replace("120", speed);
    }

    /** Moves the mouse to a place of the first slider: the panel begins at 604 and is 660 wide. */
    private void mouse(float share) {
        bench.input.moveMouse(618 + 632 * (0.42f + share * 0.42f), 134);
        bench.frame();
    }

    private void press(float share) {
        mouse(share);
        bench.input.press(MouseButton.LEFT);
        bench.frame();
    }

    private void letGo() {
        bench.input.release(MouseButton.LEFT);
        bench.frame();
    }

    private void tellOf(Cause cause, Outcome outcome, Problem... problems) {
        ReloadReport.Timing timing = new ReloadReport.Timing(0, 0, 0, 0, 0);
        bench.scripts.listener.reloaded(new ReloadReport(2, cause, outcome, List.of(), List.of(problems), 0, timing));
    }

    @Test
    void saysWhyThereIsNothingToTurn() throws IOException {
        Files.writeString(file, "{ \"ranges\": { \"a.b\": [1, 2] } }");
        assertThat(bench.rows()).containsExactly("ranges: there is no number a.b");
        assertThat(bench.panel().footer()).isEqualTo("no number of config.json has a range");

        Files.delete(file);
        assertThat(bench.panel().footer()).isEqualTo("config.json is not there");
        bench.press(Key.MORE, Key.NEXT);
        press(0.5f);
        letGo();
        assertThat(bench.scripts.drafts).isEmpty();
    }

    @Test
    void showsTheNumbersOfTheFileAsTheyAreNow() throws IOException {
        assertThat(bench.rows()).containsExactly("drone.speed = 120", "ship.drag = 2.2");
        assertThat(bench.panel().footer()).isEqualTo("drone.speed: 20 to 400 · mouse or arrows");

        Files.writeString(file, drone("77"));
        assertThat(bench.rows()).containsExactly("drone.speed = 77", "ship.drag = 2.2");
    }

    @Test
    void triesEachPlaceThatASliderIsDraggedToAndWritesTheLast() {
        press(0.5f);
        mouse(0.5f);
        mouse(1);
        assertThat(bench.scripts.drafts).containsExactly(drone("210"), drone("400"));
        assertThat(bench.rows()).contains("drone.speed = 400");
        assertThat(file).hasContent(CONFIG);

        bench.input.moveMouse(10, 700); // far off the panel, still held
        bench.frame();
        assertThat(bench.scripts.drafts).endsWith(drone("20"));
        letGo();
        assertThat(file).hasContent(drone("20"));
        assertThat(bench.scripts.drafts).hasSize(3);
    }

    @Test
    void choosesOnlyWhenItsNameIsClicked() {
        bench.press(Key.NEXT);
        assertThat(bench.panel().chosen()).isEqualTo(1);
        press(-0.5f);
        letGo();

        assertThat(bench.panel().chosen()).isZero();
        assertThat(bench.scripts.drafts).isEmpty();
    }

    @Test
    void turnsStepByStepWithTheArrows() {
        bench.press(Key.NEXT, Key.MORE);
        assertThat(bench.scripts.drafts).containsExactly(CONFIG.replace("2.2", "2.21"));
        assertThat(file).hasContent(CONFIG);
        bench.frame(); // the key is up

        assertThat(file).hasContent(CONFIG.replace("2.2", "2.21"));
        assertThat(bench.bench.keepsArrows()).isTrue();
    }

    @Test
    void writesWhatIsTurnedWhenThePageIsClosed() {
        press(0);
        bench.press(Key.CLOSE);

        assertThat(file).hasContent(drone("20"));
        assertThat(bench.bench.keepsArrows()).isFalse();
    }

    @Test
    void putsTheNumberIntoWhatAnEditorHasSavedMeanwhile() throws IOException {
        press(0);
        Files.writeString(file, drone("99").replace("2.2", "3.3"));
        tellOf(new Cause.Save(), Outcome.COMMITTED);
        assertThat(bench.scripts.drafts).endsWith(drone("20").replace("2.2", "3.3"));
        assertThat(bench.rows()).containsExactly("drone.speed = 20", "ship.drag = 3.3");

        letGo();
        assertThat(file).hasContent(drone("20").replace("2.2", "3.3"));
    }

    @Test
    void saysWhyAValueIsRefused() {
        press(0);
        tellOf(
                new Cause.Draft("config.json"),
                Outcome.REJECTED,
                Problem.warning("drone.js", 1, 1, "odd", ""),
                Problem.error("drone.js", 3, 9, "too slow", ""));
        assertThat(bench.panel().footer()).isEqualTo("refused: drone.js:3:9: too slow");

        mouse(1);
        tellOf(new Cause.Draft("config.json"), Outcome.COMMITTED);
        assertThat(bench.panel().footer()).startsWith("drone.speed: ");
    }

    @Test
    void saysWhyAValueIsNotWritten() throws IOException {
        press(0);
        Files.writeString(file, CONFIG.replace("speed", "tempo"));
        letGo();

        assertThat(bench.panel().footer()).isEqualTo("drone.speed is not written: there is no number drone.speed");
    }
}
