package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Problem;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryFolderTest {

    /** A day on, for which every file has rested. */
    private static final Clock LONG_AFTER = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));

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
    void pointsOutAFileWhoseReadingFails() throws IOException {
        Path archive = root.resolve("scripts.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("drone.js", "hunter.js")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("var x;".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(archive);
        bytes["PK..".length() + 26 + "drone.js".length()] = -1; // where the contents of the first begin
        Files.write(archive, bytes);

        try (FileSystem files = FileSystems.newFileSystem(archive)) {
            Snapshot snapshot = new DirectoryFolder(files.getPath("/")).read();

            assertThat(snapshot.problems())
                    .extracting(Problem::toString)
                    .containsExactly("drone.js: cannot be read: ZipException");
            assertThat(snapshot.files()).containsExactly(ScriptFile.of("hunter.js", "var x;"));
        }
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("drone.js"), "");
        Files.createSymbolicLink(root.resolve("drone.js"), elsewhere.resolve("drone.js"));
        Files.createSymbolicLink(root.resolve("lib"), elsewhere);
        Files.createSymbolicLink(root.resolve("up"), root.resolve(".."));
        Files.createSymbolicLink(root.resolve("notes.txt"), elsewhere.resolve("drone.js"));
        write("hunter.js", "");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "drone.js: a link that leads out of the scripts folder; copy what it leads to in its place",
                        "lib: a link that leads out of the scripts folder; copy what it leads to in its place",
                        "up: a link that leads out of the scripts folder; copy what it leads to in its place");
        assertThat(paths()).containsExactly("hunter.js");
    }

    @Test
    void followsLinksInsideOfTheFolderWhichMayBeALinkItself(@TempDir Path elsewhere) throws IOException {
        write("lib/steering.js", "var x;");
        Files.createSymbolicLink(root.resolve("tools"), Path.of("lib"));
        Files.createSymbolicLink(root.resolve("drone.js"), root.resolve("lib/steering.js"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("scripts"), root);

        Snapshot snapshot = new DirectoryFolder(link).read();

        assertThat(snapshot.problems()).isEmpty();
        assertThat(snapshot.files())
                .extracting(ScriptFile::path)
                .containsExactly("drone.js", "lib/steering.js", "tools/steering.js");
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
                "drone.js.swx",
                ".drone.js.kate-swp",
                "drone.js.tmp",
                "drone.js.4711",
                "drone.js.bak",
                "drone.js.orig",
                "drone.js.rej",
                "drone.js.save",
                "drone.js.~1~",
                "drone.js.map",
                "drone.js___jb_tmp___",
                "drone.js___jb_old___",
                "drone.json~",
                ".#drone.mjs",
                "#drone.cjs#",
                "drone.min.js~",
                "drone.js~RF12ab.TMP",
                ".goutputstream-4F2K8Z",
                "sedYk2mXb",
                "drone_BACKUP_4711.js",
                "drone_LOCAL_4711.json",
                "drone.sync-conflict-20260102-101112-ABCDEFG.js",
                ".syncthing.drone.js.tmp",
                "drone.js.crswap",
                "drone.js___jb_old___",
                "~$drone.js",
                ".DS_Store",
                "Thumbs.db",
                "drone (copy).js",
                "..data/drone.js",
                "..2026_11_24_10_00_00.1/drone.js",
                "drone.JS",
                "drone..js",
                "drone.d.ts",
                "drone copy.js",
                "drone (1).js",
                "-drone.js",
                "4913",
                "js",
                ".js",
                ".git/drone.js",
                "node modules/drone.js",
                "node_modules/seedrandom/seedrandom.js"
            })
    void passesOverWhatEditorsAndToolsLeave(String path) throws IOException {
        write(path, "");

        assertThat(paths()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drone.mjs",
                "drone.cjs",
                "config.json",
                "alea.min.js",
                "vendor/easing-1.3.min.mjs",
                "vendor/lib-v2.0/index.js",
                "vendor/@scope/lib/index.cjs",
                "drone_LOCAL.js",
                "2d.js"
            })
    void readsScriptsOfEveryEndingAndLibrariesUnderTheirOwnNames(String path) throws IOException {
        write(path, "");

        assertThat(paths()).containsExactly(path);
    }

    @Test
    void readsScriptsAtAnyDepthInTheOrderOfTheirPaths() throws IOException {
        write("hunter.js", "");
        write("a/b/deep-1.js", "");
        write("_drone2.js", "");

        assertThat(paths()).containsExactly("_drone2.js", "a/b/deep-1.js", "hunter.js");
    }

    @Test
    void takesAFolderNamedLikeAScriptForAFolder() throws IOException {
        Files.createDirectory(root.resolve("drone.js"));

        assertThat(paths()).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void passesOverPipesAndSocketsWithoutWaitingForThem() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", root.resolve("pipe.js").toString())
                        .start()
                        .waitFor())
                .isZero();
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket.js")));
            write("drone.js", "");

            assertThat(paths()).containsExactly("drone.js");
            assertThat(problems()).isEmpty();
        }
    }

    @Test
    void looksOtherAtAGlanceWhenAFileIsWrittenMadeDeletedOrTouched() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root);
        Path file = write("lib/drone.js", "var x;");
        long first = folder.glance();
        assertThat(folder.glance()).isEqualTo(first);

        Files.writeString(file, "var xy;");
        long written = folder.glance();
        write("lib/door.js", "");
        long made = folder.glance();
        Files.delete(file);
        long deleted = folder.glance();
        Files.setLastModifiedTime(root.resolve("lib/door.js"), FileTime.fromMillis(0));

        assertThat(List.of(first, written, made, deleted, folder.glance())).doesNotHaveDuplicates();
    }

    @Test
    void readsAnEmptyFileAndStripsAByteOrderMark() throws IOException {
        write("empty.js", "");
        write("marked.js", "\uFEFFvar x;");

        assertThat(read().files()).containsExactly(ScriptFile.of("empty.js", ""), ScriptFile.of("marked.js", "var x;"));
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

    @Test
    void readsAFileAgainThatWasTouchedJustBeforeItWasRead() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root);
        Path file = write("drone.js", "one");
        FileTime written = Files.getLastModifiedTime(file);
        folder.catchUp();

        Files.setLastModifiedTime(Files.writeString(file, "two"), written);

        assertThat(folder.catchUp().files()).containsExactly(ScriptFile.of("drone.js", "two"));
    }

    @Test
    void readsAFileAgainWhoseSizeAndTimeAreAsBefore() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root, LONG_AFTER);
        Path file = write("drone.js", "one");
        FileTime written = Files.getLastModifiedTime(file);
        folder.catchUp();

        waitForTheNextStepOf(file);
        Files.setLastModifiedTime(Files.writeString(file, "two"), written);

        assertThat(folder.catchUp().files()).containsExactly(ScriptFile.of("drone.js", "two"));
    }

    /** Until the clock of the file system has moved on, which it does in steps of some milliseconds. */
    private void waitForTheNextStepOf(Path file) throws IOException {
        Path other = root.resolve("probe");
        while (Files.getAttribute(Files.writeString(other, ""), "unix:ctime")
                .equals(Files.getAttribute(file, "unix:ctime"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void readsAllAgainHoweverLongItHasRested() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root, LONG_AFTER);
        write("drone.js", "one");
        ScriptFile before = folder.read().files().get(0);

        assertThat(folder.read().files().get(0)).isEqualTo(before).isNotSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drone.js", "hunter.js", "lib/steering.js", "vendor/easing-1.3.min.mjs"})
    void rechecksEachFileOnceInAsManyTurnsAsThereAreShares(String path) throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root, LONG_AFTER);
        write("door.js", "one");
        write(path, "one");
        folder.read();
        assertThat(turns(folder)).doesNotContain(true);

        write(path, "two");
        assertThat(turns(folder)).containsOnlyOnce(true);

        folder.catchUp();
        assertThat(turns(folder)).doesNotContain(true);
    }

    @Test
    void rechecksOnceInAsManyTurnsWhatCouldNotBeRead() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root, LONG_AFTER);
        Files.write(root.resolve("drone.js"), "// café".getBytes(StandardCharsets.ISO_8859_1));
        folder.read();

        assertThat(turns(folder)).containsOnlyOnce(true);
    }

    private static List<Boolean> turns(DirectoryFolder folder) {
        return IntStream.range(0, folder.shares())
                .mapToObj(turn -> folder.recheck())
                .toList();
    }

    @Test
    void doesNotReadAgainWhatHasRested() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root, LONG_AFTER);
        write("drone.js", "one");
        ScriptFile before = folder.read().files().get(0);

        assertThat(folder.catchUp().files().get(0)).isSameAs(before);
        assertThat(folder.catchUp().files().get(0)).isSameAs(before);
    }

    @Test
    void forgetsAFileThatIsGone() throws IOException {
        DirectoryFolder folder = new DirectoryFolder(root, LONG_AFTER);
        Path file = write("drone.js", "one");
        folder.read();

        Files.delete(file);

        assertThat(folder.catchUp().files()).isEmpty();
    }
}
