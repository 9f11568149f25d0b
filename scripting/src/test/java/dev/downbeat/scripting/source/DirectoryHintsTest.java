package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real folders; what is waited for comes, however long that takes. */
@Tag("slow")
@Timeout(60)
class DirectoryHintsTest {

    @TempDir
    Path place;

    private final Semaphore hints = new Semaphore(0);
    private Path root = Path.of("scripts");

    @BeforeEach
    void fill() throws IOException {
        root = Files.createDirectory(place.resolve("scripts"));
    }

    private DirectoryHints start(Path folder) {
        return DirectoryHints.start(folder, hints::release);
    }

    private boolean hinted() throws InterruptedException {
        return hints.tryAcquire(30, TimeUnit.SECONDS);
    }

    @Test
    void hintsAtAChangeAtAnyDepth() throws Exception {
        Files.createDirectories(root.resolve("a/b"));
        try (DirectoryHints started = start(root)) {
            Files.writeString(root.resolve("a/b/drone.js"), "");

            assertThat(hinted()).isTrue();
            assertThat(started.deaf()).isFalse();
        }
    }

    @Test
    void hintsAtAChangeBehindALink() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("current"), root);
        try (DirectoryHints started = start(link)) {
            Files.writeString(root.resolve("drone.js"), "");

            assertThat(hinted()).isTrue();
            assertThat(started.deaf()).isFalse();
        }
    }

    @Test
    void isDeafWhenTheFolderIsGoneAndWhenAnotherIsInItsPlace() throws Exception {
        try (DirectoryHints started = start(root)) {
            Files.move(root, place.resolve("old"));
            assertThat(started.deaf()).isTrue();

            Files.createDirectory(root);
            assertThat(started.deaf()).isTrue();
        }
    }

    @Test
    void isDeafWhenALinkToTheFolderIsSwitched() throws Exception {
        Path other = Files.createDirectory(place.resolve("other"));
        Path link = Files.createSymbolicLink(place.resolve("current"), root);
        try (DirectoryHints started = start(link)) {
            Path made = Files.createSymbolicLink(place.resolve("made"), other);
            Files.move(made, link, StandardCopyOption.ATOMIC_MOVE);

            assertThat(started.deaf()).isTrue();
        }
    }

    @Test
    void isNotDeafToAFolderThatIsNotThereUntilItIs() throws Exception {
        Path later = place.resolve("later");
        try (DirectoryHints started = start(later)) {
            assertThat(started.deaf()).isFalse();

            Files.createDirectory(later);
            assertThat(started.deaf()).isTrue();
        }
    }
}
