package dev.downbeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.Downbeat;
import dev.downbeat.demo.game.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypingsFileTest {

    private static final Path FILE = Assets.folder("downbeat.d.ts");

    @Test
    void theCommittedTypesAreThoseOfTheGame() throws IOException {
        assertThat(Files.readString(FILE))
                .as("assets/downbeat.d.ts is stale; make it anew with:"
                        + " mvn -q -Pplay -Dplay.args=\"--typings assets/downbeat.d.ts\"")
                .isEqualTo(Downbeat.typings(Language.BINDINGS));
    }
}
