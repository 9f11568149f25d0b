package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The game as a process of its own, in a real window on a virtual display. A desk without Xvfb and xdotool skips this; where
 * {@code CI=true} that is a failure.
 */
@Tag("slow")
class RealWindowTest {

    private static final int PROBLEMS_FROM = 560; // of 720 points: below this line there is nothing else that is red
    private static final long PAUSE_NANOS = 50_000_000; // between two looks: the game wants the processor, too
    private static final int CLEARLY = 1_500; // points of a box and its texts

    private @Nullable Process running;

    @TempDir
    private Path scripts;

    @AfterEach
    void stop() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void isEditedWhileItPlaysAndEndsByEscape() throws Exception {
        ShippedScripts.copyTo(scripts);
        try (VirtualDisplay display = VirtualDisplay.open("1280x720")) {
            plays(display);
        }
    }

    @Test
    void isFlownAndFiresByKeyAndMouse() throws Exception {
        ShippedScripts.copyTo(scripts);
        Path ship = scripts.resolve("ship.js");
        String firing = "    fire(self);\n  }\n";
        String shipped = Files.readString(ship);
        assertThat(shipped).contains(firing);
        String telling = "  if (self.strafe > 0 && self.vel.x > 20 && self.cooldown > 0)"
                + " throw new Error('flies right, has fired at ' + Math.round(self.aimX));\n";
        int at = shipped.indexOf(firing) + firing.length();
        Files.writeString(ship, shipped.substring(0, at) + telling + shipped.substring(at));
        try (VirtualDisplay display = VirtualDisplay.open("1280x720")) {
            Process game = game(display);
            ReportedLines report = ReportedLines.of(game);
            report.await("second");

            onWindow(display, "mousemove", "--window", "%1", "1100", "360", "mousedown", "1", "keydown", "d");
            JsonNode fault = report.await("fault");
            onWindow(display, "keyup", "d", "mouseup", "1", "key", "Escape");

            assertThat(ReportedLines.exitValue(game)).isZero();
            assertThat(fault.path("event").asText()).isEqualTo("tick");
            String told = "Error: flies right, has fired at ";
            assertThat(fault.path("message").asText()).startsWith(told);
            String aimed = fault.path("message").asText().substring(told.length());
            assertThat(Integer.parseInt(aimed)).isBetween(801, 1600); // the right half of the arena
        }
    }

    private static void onWindow(VirtualDisplay display, String... commands) throws Exception {
        List<String> all =
                new ArrayList<>(List.of("xdotool", "search", "--sync", "--onlyvisible", "--name", "^Downbeat$"));
        all.addAll(List.of(commands));
        display.run(all.toArray(String[]::new));
    }

    private static int red(VirtualDisplay display) throws IOException {
        return display.picture()
                .count(
                        PROBLEMS_FROM,
                        colour -> colour >> 16 > 200 && (colour >> 8 & 0xff) < 120 && (colour & 0xff) < 150);
    }

    private static void awaitRed(VirtualDisplay display, IntPredicate wanted) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ReportedLines.PATIENCE_SECONDS);
        int red = red(display);
        while (!wanted.test(red) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
            red = red(display);
        }
        assertThat(red).matches(wanted::test, "as much red on the screen as is wanted");
    }

    private void plays(VirtualDisplay display) throws Exception {
        Process game = game(display);
        ReportedLines report = ReportedLines.of(game);
        Path drone = scripts.resolve("drone.js");
        String shipped = Files.readString(drone);
        report.await("second");
        int before = red(display);

        Files.writeString(drone, shipped + "\n// saved while it plays\n");
        JsonNode changed = report.await("reload");
        Files.writeString(drone, shipped + "\nfunction tick(self {\n");
        JsonNode problem = report.await("problem");
        awaitRed(display, red -> red > before + CLEARLY);
        Files.writeString(drone, shipped);
        JsonNode healed = report.await("reload");
        awaitRed(display, red -> red < before + CLEARLY / 2);
        JsonNode second = report.await("second");
        onWindow(display, "key", "Escape");

        assertThat(ReportedLines.exitValue(game)).isZero();
        assertThat(changed.path("outcome").asText()).isEqualTo("committed");
        assertThat(problem.path("file").asText()).isEqualTo("drone.js");
        assertThat(problem.path("line").asInt()).isEqualTo((int) shipped.lines().count() + 2);
        assertThat(healed.path("outcome").asText()).isEqualTo("committed");
        assertThat(second.path("faults").asInt()).isZero();
        assertThat(report.await("finished").path("revision").asInt())
                .isEqualTo(healed.path("revision").asInt());
    }

    private Process game(VirtualDisplay display) throws IOException {
        Process game = display.start(GameProcess.of("--scripts", scripts.toString(), "--report", "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD));
        running = game;
        return game;
    }
}
