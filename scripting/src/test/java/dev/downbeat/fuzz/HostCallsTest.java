package dev.downbeat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.OneLine;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Door;
import dev.downbeat.scripting.TestGame.Drone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hundred thousand calls of all that the game gives to scripts, with arguments that were made to hurt.
 * {@code -Ddownbeat.fuzz.calls=1000000} makes so many of each seed.
 */
class HostCallsTest {

    private static final int CALLS = Integer.getInteger("downbeat.fuzz.calls", 12_500);
    private static final Pattern NOT_FOR_AUTHORS =
            Pattern.compile("java\\.|javax\\.|org\\.mozilla|dev\\.downbeat|Exception|[a-z]\\$[A-Z]");

    private static final String SANE = "10 a,b|{\"x\":[1,{\"y\":null}]}|b,a 9 5 TypeError true 2 door bb number";

    private final ScriptedGame game = new ScriptedGame(
            1,
            ScriptOptions.DEFAULT
                    .withBudgets(Budgets.DEFAULT.withSteps(1_000_000))
                    .withProbation(0, FaultPolicy.KEEP)
                    .withFaultTicks(Integer.MAX_VALUE));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void giveAValueOrAnErrorOfTheScript(int seed) throws IOException {
        game.save("drone.js", script("drone.js"), "door.js", script("door.js")).tick();
        assertThat(game.report().problems()).isEmpty();
        double calls = 0;
        Door door = game.world.spawn(TestGame.DOOR);

        try (LogLines errors = new LogLines("dev.downbeat.scripting", Level.SEVERE);
                LogLines console = new LogLines("dev.downbeat.script", Level.ALL)) {
            for (int batch = 0; calls < CALLS; batch++) {
                call(seed * 1_000_003 + batch);
                calls = Double.parseDouble(tell().get(0).split(" ", 2)[0]);
                game.tick();
                clear(door);
                assertThat(game.ask(door, TestGame.PROBE))
                        .as("the sane script after batch %d of seed %d", batch, seed)
                        .isEqualTo(SANE);
            }
            assertThat(errors.messages())
                    .as("errors in the log, seed %d, but those of the game's own bugs", seed)
                    .allMatch(line -> line.matches("\\w+\\.\\w+ failed(, \\d+ times)?"));
            assertThat(console.messages()).allMatch(line -> line.length() <= OneLine.MAX_LENGTH + 100);
        }

        List<String> told = tell();
        System.out.println("seed " + seed + ": calls, returned, refused: " + told.get(0));
        assertThat(told.get(0)).as("seed %d", seed).matches("\\d+.0 \\d+.0 \\d+.0 ");
        game.scripts.faults().forEach(fault -> assertFit(seed, fault));
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/dev/downbeat/fuzz/calls", name));
    }

    /** What an endless text or getter ends is a fault; anything else is what was asked for. */
    private void call(int seed) {
        Drone drone = spawn();
        game.world.post(TestGame.TIMER, drone, String.valueOf(seed));
        game.tick();
        Answer answer = game.scripts.ask(drone, TestGame.PROBE);
        if (answer instanceof Answer.Failed failed) {
            assertThat(failed.fault().message())
                    .as("seed %d", seed)
                    .isIn("stopped: it ran too long without an end", "too much recursion");
        }
    }

    private Drone spawn() {
        Drone drone = game.world.spawn(TestGame.DRONE);
        game.tick();
        return drone;
    }

    private void clear(Door door) {
        game.world.forEachEntity(entity -> {
            if (entity != door) {
                game.world.despawn(entity);
            }
        });
        game.arena.notes.clear();
        game.tick();
    }

    private List<String> tell() {
        Drone drone = spawn();
        game.arena.notes.clear();
        game.world.post(TestGame.TIMER, drone, "tell");
        game.tick();
        return game.notes();
    }

    private static void assertFit(int seed, Fault fault) {
        assertThat(fault.message().length()).isLessThanOrEqualTo(OneLine.MAX_LENGTH + 1);
        assertThat(NOT_FOR_AUTHORS.matcher(fault.message()).find())
                .as("seed %d: %s", seed, fault)
                .isFalse();
    }
}
