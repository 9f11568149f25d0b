package dev.downbeat.hostile;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Arena;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.world.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The game in which hostile scripts run: their kind, two kinds of witnesses, the events of the test game. */
final class Stage {

    static final EntityKind<Drone> HOSTILE = new EntityKind<>("hostile", Drone.class, Drone::new);
    static final EntityKind<Drone> WITNESS1 = new EntityKind<>("witness1", Drone.class, Drone::new);
    static final EntityKind<Drone> WITNESS2 = new EntityKind<>("witness2", Drone.class, Drone::new);

    static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(HOSTILE, WITNESS1, WITNESS2),
            List.of(
                    TestGame.HIT,
                    TestGame.COLLIDE,
                    TestGame.TIMER,
                    TestGame.PATROL,
                    TestGame.CAN_OPEN,
                    TestGame.STRENGTH,
                    TestGame.NEXT,
                    TestGame.PROBE));

    static final Bindings BINDINGS = Bindings.of(VOCABULARY).withGlobal("arena", Arena.class);

    static final String HARMLESS = "export function tick(self, dt) {}\n";

    private static final List<String> WITNESS_FILES = List.of("witness1.js", "witness2.js", "rules.js");

    private Stage() {}

    /** Puts the witnesses into a folder of scripts. */
    static void furnish(Path folder) {
        for (String file : WITNESS_FILES) {
            try (InputStream in = Objects.requireNonNull(Stage.class.getResourceAsStream(file), file)) {
                Files.write(folder.resolve(file), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
