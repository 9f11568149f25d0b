package dev.downbeat.scripting.source;

import static dev.downbeat.scripting.source.WatchedFolder.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/deploying.md}: its commands do what it says, its script runs, and the times are those of the watcher. */
public class DeployingDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ON_THE_SERVER = Pattern.compile("(?m)^ssh server '(.*?)'");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^  (\\w+\\.js): \\|\\n((?:    .*\\n)+)");

    public static final class Drone extends Entity {
        @Bound
        public double x;
    }

    @TempDir
    private Path root;

    private static String document() throws IOException {
        return Files.readString(Path.of("..", "docs", "deploying.md"));
    }

    private static String block(String language) throws IOException {
        return BLOCK.matcher(document())
                .results()
                .filter(block -> block.group(1).equals(language))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    @Tag("slow")
    @Test
    @EnabledOnOs(OS.LINUX) // mv -T is GNU's
    void eachCommandThatSwitchesTheLinkIsOneSave() throws Exception {
        write(root.resolve("releases/41/drone.js"), "export const SPEED = 1;\n");
        write(root.resolve("releases/42/drone.js"), "export const SPEED = 2;\n");
        Path current = Files.createSymbolicLink(root.resolve("current"), Path.of("releases/41"));
        List<String> commands = ON_THE_SERVER
                .matcher(block("sh"))
                .results()
                .map((MatchResult command) -> command.group(1).replace("/srv/game", root.toString()))
                .toList();

        List<String> led = new ArrayList<>();
        try (WatchedFolder folder = new WatchedFolder(current)) {
            for (String command : commands) {
                run(command);
                led.add(Files.readSymbolicLink(current).toString());
                folder.sawOneSave();
            }
        }

        assertThat(led).containsExactly("releases/42", "releases/41");
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command).inheritIO().start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
        assertThat(shell.exitValue()).as(command).isZero();
    }

    @Test
    void theScriptOfTheConfigMapRuns() throws IOException {
        MatchResult shown = SCRIPT.matcher(block("yaml")).results().findFirst().orElseThrow();
        write(root.resolve(shown.group(1)), shown.group(2).replaceAll("(?m)^    ", ""));
        EntityKind<Drone> kind = new EntityKind<>("drone", Drone.class, Drone::new);
        Vocabulary vocabulary = Vocabulary.of(kind);
        World world = new World(WorldConfig.of(vocabulary));
        try (Scripts scripts = Downbeat.watch(root, Bindings.of(vocabulary))) {
            scripts.attach(world);
            Drone drone = world.spawn(kind);
            for (int tick = 0; tick <= 60; tick++) { // live at the end of the first
                world.tick();
            }

            assertThat(scripts.problems()).isEmpty();
            assertThat(drone.x).isCloseTo(3, Offset.offset(1e-6));
        }
    }

    @Test
    void tellsTheTimesOfTheWatcher() throws IOException {
        Waits waits = Waits.of(ScriptOptions.DEFAULT);
        Duration sweep = ScriptOptions.DEFAULT.sweep();
        String document = document().replaceAll("\\s+", " ");

        assertThat(Stream.of(
                        "looks the same for the settle time (" + millis(waits.settleNanos()) + " ms)",
                        "it waits for " + millis(waits.graceNanos()) + " ms",
                        "it hands over after " + millis(waits.hurryNanos()) + " to " + millis(waits.limitNanos())
                                + " ms",
                        "live within " + ScriptOptions.DEFAULT.settleLimit().toMillis() + " ms",
                        String.format(Locale.ROOT, "believed to be after %.1f s", waits.patienceNanos() / 1e9),
                        "Every " + millis(LastingHints.PULSE_NANOS) + " ms it asks whether the path still leads",
                        "Every " + millis(Glances.FIRST_STEP_NANOS) + " ms, or as seldom as it takes",
                        "Within " + sweep.toSeconds() + " s it reads every file again, a tenth of them at a time"))
                .allSatisfy(told -> assertThat(document).contains(told));
        assertThat(Glances.SHARE).as("a fiftieth of a core").isEqualTo(50);
        assertThat(KnownFiles.STEP).as("touched within two seconds").isEqualTo(Duration.ofSeconds(2));
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
