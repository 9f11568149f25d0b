package dev.downbeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that nobody would write by hand, saved into a real folder while a world ticks: each is a problem of its file. */
class HugeSourcesTest {

    private static final String START = "let a = 1, b = 'b';\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("a line of 5 MB", "let x = '" + "x".repeat(5_000_000) + "';", 0),
                Arguments.of("10,000 parentheses", "let x = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + ";", 2),
                Arguments.of("a sum of 20,000 terms", "let x = " + "1+".repeat(20_000) + "1;", 2),
                Arguments.of("a text of 20,000 terms", "let x = " + "b+'a'+".repeat(10_000) + "b;", 2),
                Arguments.of("a list of 10,000 lists", "let x = " + "[".repeat(10_000) + "]".repeat(10_000) + ";", 2),
                Arguments.of("10,000 blocks", "{".repeat(10_000) + "}".repeat(10_000), 2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    @Timeout(60)
    void areProblemsOfTheirFileWhileTheGameGoesOn(String name, String text, int line) throws Exception {
        Files.writeString(folder.resolve("drone.js"), "export function tick(self, dt) { self.ammo++; }");
        World world = new World(WorldConfig.of(TestGame.VOCABULARY));
        List<ReloadReport> reports = new ArrayList<>();
        ScriptListener listener = new ScriptListener() {
            @Override
            public void reloaded(ReloadReport report) {
                reports.add(report);
            }
        };
        try (Scripts scripts = Downbeat.watch(folder, TestGame.BINDINGS);
                ScriptedWorld live = scripts.attach(world, Map.of("arena", new TestGame.Arena()), listener)) {
            tickUntil(world, () -> !reports.isEmpty());
            TestGame.Drone drone = world.spawn(TestGame.DRONE);
            world.tick();
            int before = drone.ammo;
            long begunNanos = System.nanoTime();
            Files.writeString(folder.resolve("drone.js"), START + text);
            int ticks = tickUntil(world, () -> reports.size() > 1);
            System.out.printf("%s: a problem after %d ms%n", name, (System.nanoTime() - begunNanos) / 1_000_000);

            assertThat(reports.get(1).outcome()).isEqualTo(ReloadReport.Outcome.REJECTED);
            assertThat(reports.get(1).problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
                assertThat(problem.file()).isEqualTo("drone.js");
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.message().length() + problem.sourceLine().length())
                        .isLessThan(1_100);
            });
            assertThat(drone.ammo - before).as("every tick").isEqualTo(ticks);
            assertThat(ticks).as("meanwhile").isPositive();
            assertThat(live.revision()).isEqualTo(1);
        }
    }

    /** Gives how many ticks it took; the test times out if what is waited for does not come. */
    private static int tickUntil(World world, BooleanSupplier condition) throws InterruptedException {
        int ticks = 0;
        while (!condition.getAsBoolean()) {
            world.tick();
            ticks++;
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return ticks;
    }
}
