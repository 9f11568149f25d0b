package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFolderTest {

    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Snapshot read() throws IOException {
        return new DirectoryFolder(root).read();
    }

    private List<String> paths() throws IOException {
        return read().files().stream().map(ScriptFile::path).toList();
    }

    private List<String> problems() throws IOException {
        return read().problems().stream().map(Object::toString).toList();
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        assertThatThrownBy(() -> new DirectoryFolder(root.resolve("none")).read())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageEndingWith("none: no such scripts folder");
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = write("drone.js", "");

        assertThatThrownBy(() -> new DirectoryFolder(file).read()).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void pointsOutAFileThatIsNotUtf8() throws IOException {
        Files.write(root.resolve("drone.js"), "// café".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems()).containsExactly("drone.js: not UTF-8; save it in that encoding");
        assertThat(paths()).isEmpty();
    }

    @Test
    void pointsOutAFileThatIsTooLarge() throws IOException {
        write("fits.js", " ".repeat(1 << 20));
        write("large.js", " ".repeat((1 << 20) + 1));

        assertThat(problems()).containsExactly("large.js: too large for a script: bytes=1048577, limit=1048576");
        assertThat(paths()).containsExactly("fits.js");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void pointsOutAFileWhoseReadingFails() throws IOException {
        Files.createSymbolicLink(root.resolve("drone.js"), Path.of("/proc/self/mem")); // opens, and then fails to read
        write("hunter.js", "");

        assertThat(problems()).containsExactly("drone.js: cannot be read: IOException");
        assertThat(paths()).containsExactly("hunter.js");
    }

    @Test
    void pointsOutWhatMayNotBeReadButToASuperuser() throws IOException {
        Path file = write("drone.js", "");
        Path folder = write("doors/door.js", "").getParent();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));

        List<String> expected = Files.isReadable(file)
                ? List.of() // a superuser reads everything
                : List.of(
                        "doors: cannot be read: AccessDeniedException",
                        "drone.js: cannot be read: AccessDeniedException");

        assertThat(problems()).containsExactlyInAnyOrderElementsOf(expected);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void passesOverLinksThatLeadNowhere() throws IOException {
        Files.createSymbolicLink(root.resolve("drone.js"), root.resolve("drone.js"));
        Files.createSymbolicLink(root.resolve("door.js"), root.resolve("gone.js"));

        assertThat(problems()).isEmpty();
        assertThat(paths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".drone.js",
                ".#drone.js",
                "#drone.js#",
                "drone.js~",
                "drone.js.swp",
                ".drone.js.swp",
                "drone.js.tmp",
                "drone.js___jb_tmp___",
                "drone.JS",
                "drone.ts",
                "drone.json.bak",
                "drone copy.js",
                "-drone.js",
                "4913",
                "js",
                ".js",
                ".git/drone.js",
                "node modules/drone.js"
            })
    void passesOverWhatEditorsAndToolsLeave(String path) throws IOException {
        write(path, "");

        assertThat(paths()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void readsScriptsAtAnyDepthInTheOrderOfTheirPaths() throws IOException {
        write("hunter.js", "");
        write("a/b/deep-1.js", "");
        write("_drone2.js", "");

        assertThat(paths()).containsExactly("_drone2.js", "a/b/deep-1.js", "hunter.js");
    }

    @Test
    void readsEveryKindOfFileThatAScriptCanImport() throws IOException {
        write("config.json", "{}");
        write("drone.js", "");
        write("lib/old.cjs", "");
        write("lib/vectors.mjs", "");

        assertThat(paths()).containsExactly("config.json", "drone.js", "lib/old.cjs", "lib/vectors.mjs");
    }

    @Test
    void takesAFolderNamedLikeAScriptForAFolder() throws IOException {
        Files.createDirectory(root.resolve("drone.js"));

        assertThat(paths()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void readsAnEmptyFileAndStripsAByteOrderMark() throws IOException {
        write("empty.js", "");
        write("marked.js", "\uFEFFvar x;");

        assertThat(read().files()).containsExactly(ScriptFile.of("empty.js", ""), ScriptFile.of("marked.js", "var x;"));
    }

    @Test
    void followsLinksAndPassesOverDanglingOnes() throws IOException {
        Path elsewhere = write("elsewhere.txt", "var x;");
        Files.createSymbolicLink(root.resolve("drone.js"), elsewhere);
        Files.createSymbolicLink(root.resolve("gone.js"), root.resolve("nothing"));

        assertThat(read().files()).containsExactly(ScriptFile.of("drone.js", "var x;"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void endsOnALinkThatLeadsBack() throws IOException {
        write("drone.js", "");
        Files.createSymbolicLink(root.resolve("loop"), root);

        assertThat(paths()).containsExactly("drone.js");
    }

    @Test
    void givesEqualSnapshotsForEqualContents() throws IOException {
        write("drone.js", "var x = 1;");
        Snapshot before = read();
        write("drone.js", "var x = 2;");
        Snapshot changed = read();
        write("drone.js", "var x = 1;");

        assertThat(changed).isNotEqualTo(before);
        assertThat(read()).isEqualTo(before);
    }
}
