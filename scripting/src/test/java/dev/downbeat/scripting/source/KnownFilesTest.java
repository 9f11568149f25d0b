package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {

    private static final Instant LONG_AFTER = Instant.parse("2999-01-01T00:00:00Z"); // for which every file has rested

    @TempDir
    Path root;

    private final KnownFiles known = new KnownFiles();

    private KnownFiles.@Nullable Sign sign(String path) throws IOException {
        Path file = root.resolve(path);
        return KnownFiles.Sign.of(file, Files.readAttributes(file, BasicFileAttributes.class));
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(root.resolve("drone.js"), "one");
        Files.writeString(root.resolve("hunter.js"), "one");
        known.keep(ScriptFile.of("hunter.js", "one"), sign("hunter.js"), LONG_AFTER);
    }

    @Test
    void forgetsEverythingWhenAFileHasChangedThoughItSeemsToRest() throws IOException {
        known.keep(ScriptFile.of("drone.js", "another"), sign("drone.js"), LONG_AFTER);

        assertThat(known.recheck(root, path -> true)).isTrue();

        assertThat(known.findResting("hunter.js", sign("hunter.js"))).isNull();
    }

    @Test
    void believesTheFileSystemAsBeforeWhenItDidNotHideTheChange() throws IOException {
        known.keep(ScriptFile.of("drone.js", "another"), sign("hunter.js"), LONG_AFTER);

        assertThat(known.recheck(root, path -> true)).isTrue();

        assertThat(known.findResting("hunter.js", sign("hunter.js"))).isNotNull();
    }

    @Test
    void findsAChangeOfAFileThatNeverRested() {
        known.keep(ScriptFile.of("drone.js", "another"), null, LONG_AFTER);

        assertThat(known.recheck(root, path -> true)).isTrue();
    }

    @Test
    void findsThatAFileIsGone() throws IOException {
        Files.delete(root.resolve("hunter.js"));

        assertThat(known.recheck(root, path -> true)).isTrue();
    }

    @Test
    void readsOnlyWhatIsDue() throws IOException {
        known.keep(ScriptFile.of("drone.js", "another"), sign("drone.js"), LONG_AFTER);

        assertThat(known.recheck(root, path -> path.equals("hunter.js"))).isFalse();

        assertThat(known.findResting("hunter.js", sign("hunter.js"))).isNotNull();
    }
}
