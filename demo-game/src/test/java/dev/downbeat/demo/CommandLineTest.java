package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.Downbeat;
import dev.downbeat.demo.game.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--ticks 0 | --ticks must be 1 or more: --ticks=0",
                "--ticks many | Invalid value for option '--ticks': 'many' is not a long",
                "--hz 0 | --hz must be between 0.1 and 10000: --hz=0.0",
                "--hz NaN | --hz must be between 0.1 and 10000: --hz=NaN",
                "--hz fast | Invalid value for option '--hz': 'fast' is not a double",
                "--seed x | Invalid value for option '--seed': 'x' is not a long",
                "--entities -1 | --entities must be between 0 and 20000: --entities=-1",
                "--entities 20001 | --entities must be between 0 and 20000: --entities=20001",
                "--screenshot a.png | --screenshot needs --at-tick N: the number of a tick, 1 or more",
                "--screenshot a.png --at-tick 0 | --at-tick must be 1 or more: --at-tick=0",
                "--screenshot a.png --at-tick 9 --ticks 8 | --at-tick must not come after the last tick: --at-tick=9,"
                        + " --ticks=8",
                "--at-tick 9 | --at-tick needs --screenshot FILE: --at-tick=9",
                "--unpaced | --unpaced needs --headless or --screenshot: a window shows real time",
                "--size big | --size must be like 1280x720: --size=big",
                "--size 319x720 | --size must be between 320x320 and 8192x8192: --size=319x720",
                "--size 1280x8193 | --size must be between 320x320 and 8192x8192: --size=1280x8193",
                "--scale 2 | --scale needs --screenshot FILE: --scale=2.0; a window is scaled by its display",
                "--screenshot a.png --at-tick 9 --scale 0.5 | --scale must be between 1 and 4: --scale=0.5",
                "--screenshot a.png --at-tick 9 --scale 4.5 | --scale must be between 1 and 4: --scale=4.5",
                "--screenshot a.png --at-tick 9 --scale NaN | --scale must be between 1 and 4: --scale=NaN",
                "--screenshot a.png --at-tick 9 --scale two | Invalid value for option '--scale': 'two' is not a float",
                "--screenshot a.png --at-tick 9 --size 5000x320 --scale 2 | --size times --scale must be at most"
                        + " 8192x8192: --size=5000x320, --scale=2.0",
                "--panel help | --panel needs --screenshot FILE: --panel=help",
                "--console | --console needs --headless, and no --screenshot: a window has a console of its own, at F8",
                "--console --headless --report - | --console and --report - both want the standard output",
                "--fullscreen | Unknown option: '--fullscreen'",
                "--ticks | Expected parameter for option '--ticks' but found '--scripts'",
                "--hz 30 --hz 60 | option '--hz' (N) should be specified only once",
            })
    void saysInOneLineWhatIsWrongAndExitsWithTwo(String typed, String complaint) {
        List<String> arguments = new ArrayList<>(Arrays.asList(typed.split(" ")));
        arguments.addAll(List.of("--scripts", folder.toString()));

        int code = Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments.toArray(String[]::new));

        assertThat(text(err)).isEqualTo("demo-game: " + complaint + System.lineSeparator());
        assertThat(text(out)).isEmpty();
        assertThat(code).isEqualTo(2);
    }

    @Test
    void wantsAFolderOfScripts() {
        Path missing = folder.resolve("missing");

        int code = run("--headless", "--scripts", missing.toString());

        assertThat(text(err))
                .isEqualTo("demo-game: --scripts must be a folder: --scripts=" + missing + System.lineSeparator());
        assertThat(code).isEqualTo(2);
    }

    @Test
    void wantsAReportThatCanBeWritten() {
        int code = run("--headless", "--scripts", folder.toString(), "--report", folder.toString());

        assertThat(text(err))
                .isEqualTo("demo-game: --report cannot be written: --report=" + folder + System.lineSeparator());
        assertThat(code).isEqualTo(2);
    }

    @Test
    void writesTheTypesAndEnds() throws IOException {
        Path types = folder.resolve("downbeat.d.ts");

        int code = run("--typings", types.toString());

        assertThat(types).content().isEqualTo(Downbeat.typings(Language.BINDINGS));
        assertThat(text(out)).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void wantsAFileOfTypesThatCanBeWritten() {
        int code = run("--typings", folder.toString());

        assertThat(text(err))
                .isEqualTo("demo-game: --typings cannot be written: --typings=" + folder + System.lineSeparator());
        assertThat(code).isEqualTo(2);
    }

    @Test
    void explainsItself() {
        int code = run("--help");

        assertThat(text(out))
                .contains(
                        "--headless",
                        "--console",
                        "--ticks=N",
                        "--hz=N",
                        "--seed=N",
                        "--entities=N",
                        "--scripts=DIR",
                        "--screenshot=FILE",
                        "--at-tick=N",
                        "--panel=NAME",
                        "--size=WxH",
                        "--scale=N",
                        "--mute",
                        "--report=FILE",
                        "--typings=FILE",
                        "--unpaced",
                        "(default: 300)");
        assertThat(code).isZero();
    }

    private int run(String... arguments) {
        return Main.run(new PrintStream(out, true), new PrintStream(err, true), arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
