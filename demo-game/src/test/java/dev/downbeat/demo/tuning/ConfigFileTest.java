package dev.downbeat.demo.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFileTest {

    private static final String TEXT =
            "{ \"drone\": {\t\"speed\":120 },\r\n\"name\": \"€\",\n\"ranges\": { \"drone.speed\": [20, 400] } }";

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private ConfigFile config;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve(ConfigFile.NAME);
        config = new ConfigFile(folder);
        Files.writeString(file, TEXT);
    }

    private Tunable speed() {
        return config.read().find("drone.speed").orElseThrow();
    }

    @Test
    void goesOnWithWhatItKnowsWhileTheFileIsInTrouble() throws IOException {
        assertThat(speed().text()).isEqualTo("120");
        assertThat(config.trouble()).isEmpty();

        Files.writeString(file, "{\n \"drone\": ");
        assertThat(speed().text()).isEqualTo("120");
        assertThat(config.trouble()).isEqualTo("config.json:2:11: this is no JSON");

        Files.write(file, new byte[] {'"', (byte) 0xff, '"'});
        assertThat(speed().text()).isEqualTo("120");
        assertThat(config.trouble()).isEqualTo("config.json is not UTF-8");

        Files.delete(file);
        assertThat(speed().text()).isEqualTo("120");
        assertThat(config.trouble()).isEqualTo("config.json is not there");

        Files.writeString(file, TEXT);
        assertThat(speed().text()).isEqualTo("120");
        assertThat(config.trouble()).isEmpty();
    }

    @Test
    void seesWhatAnEditorSaves() throws IOException {
        assertThat(speed().text()).isEqualTo("120");
        Files.writeString(file, TEXT.replace("120", "130"));

        assertThat(speed().text()).isEqualTo("130");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void leavesEveryOtherByteAsItIs(String mark) throws IOException {
        Files.writeString(file, mark + TEXT);
        config.write(speed().at(1));

        assertThat(Files.readAllBytes(file))
                .isEqualTo((mark + TEXT.replace("120", "400")).getBytes(StandardCharsets.UTF_8));
        assertThat(speed().text()).isEqualTo("400");
    }

    @Test
    void leavesNoOtherFileBehind() throws IOException {
        config.write(speed().at(1));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesTheNumberOverWhatAnEditorHasSavedMeanwhile() throws IOException {
        Tunable turned = speed().at(0);
        Files.writeString(file, TEXT.replace("€", "another").replace("120", "99"));
        config.write(turned);

        assertThat(file).hasContent(TEXT.replace("€", "another").replace("120", "20"));
    }

    @Test
    void writesNothingOverAFileThatIsInTrouble() throws IOException {
        Tunable turned = speed().at(0);
        Files.writeString(file, "{");
        assertThatThrownBy(() -> config.write(turned))
                .isInstanceOf(IOException.class)
                .hasMessage("config.json:1:2: this is no JSON");

        Files.writeString(file, "{}");
        assertThatThrownBy(() -> config.write(turned)).hasMessage("there is no number drone.speed");
        assertThat(file).hasContent("{}");
    }

    @Test
    void leavesTheFileUntouchedIfTheNumberIsTheSame() throws IOException {
        Object before = Files.getLastModifiedTime(file);
        Object key = Files.readAttributes(file, "fileKey");
        config.write(speed());

        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat((Object) Files.readAttributes(file, "fileKey")).isEqualTo(key);
    }

    @Test
    void keepsRightsAndLinks() throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return; // a system without them
        }
        Path real = Files.createDirectory(folder.resolve("real")).resolve("numbers.json");
        Files.move(file, real);
        Files.createSymbolicLink(file, real);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
        config.write(speed().at(1));

        assertThat(file).isSymbolicLink();
        assertThat(real).hasContent(TEXT.replace("120", "400"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-rw-r--");
    }
}
