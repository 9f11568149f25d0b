package dev.downbeat.scripting.source;

import static dev.downbeat.scripting.source.WatchedFolder.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens to whole folders, the scripts folder itself among them. */
@Tag("slow")
@Timeout(120)
class FolderChangeTest {

    private static final String OLD = "export const SPEED = 1;\n";
    private static final String NEW = "export const SPEED = 2;\n";

    @TempDir
    Path place;

    private Path root = Path.of("scripts");

    @BeforeEach
    void fill() throws IOException {
        root = place.resolve("scripts");
        write(root.resolve("drone.js"), OLD);
        write(root.resolve("lib/steering.js"), OLD);
    }

    @Test
    void aFolderMovedInIsOneSaveAndIsWatchedThen() throws Exception {
        Path other = write(place.resolve("other/deep/er/door.js"), OLD).getParent();
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            Files.move(other, root.resolve("er"));
            folder.sawOneSave();

            write(root.resolve("er/door.js"), NEW);
            folder.sawOneSave();
        }
    }

    @Test
    void nestedFoldersMadeAndFilledAtOnceAreOneSaveAndAreWatchedThen() throws Exception {
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            write(root.resolve("a/b/c/d/door.js"), OLD);
            write(root.resolve("a/b/hunter.js"), OLD);
            folder.sawOneSave();

            write(root.resolve("a/b/c/d/door.js"), NEW);
            folder.sawOneSave();
        }
    }

    @Test
    void aFolderMovedAwayIsOneSave() throws Exception {
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            Files.move(root.resolve("lib"), place.resolve("lib"));
            folder.sawOneSave();
        }
    }

    @Test
    void aFolderExchangedForAnotherIsOneSave() throws Exception {
        Path other = write(place.resolve("lib/steering.js"), NEW).getParent();
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            Files.move(root.resolve("lib"), place.resolve("old"));
            SavingStyle.pause();
            Files.move(other, root.resolve("lib"));
            folder.sawOneSave();

            write(root.resolve("lib/steering.js"), OLD);
            folder.sawOneSave();
        }
    }

    @Test
    void theScriptsFolderDeletedAndMadeAgainIsOneSaveAndIsWatchedThen() throws Exception {
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            WatchedFolder.deleteTree(root);
            SavingStyle.pause();
            write(root.resolve("lib/steering.js"), OLD);
            write(root.resolve("drone.js"), NEW);
            folder.sawOneSave();

            write(root.resolve("lib/steering.js"), NEW);
            folder.sawOneSave();
        }
    }

    @Test
    void theScriptsFolderExchangedForAnotherIsOneSaveAndIsWatchedThen() throws Exception {
        Path other = write(place.resolve("other/drone.js"), NEW).getParent();
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            Files.move(root, place.resolve("old"));
            Files.move(other, root);
            folder.sawOneSave();

            write(root.resolve("drone.js"), OLD);
            folder.sawOneSave();
        }
    }

    @Test
    void aScriptsFolderThatStaysAwayIsOneProblemAndHealsByItself() throws Exception {
        try (WatchedFolder folder = new WatchedFolder(root)) {
            Path away = Files.move(root, place.resolve("away"));
            assertThat(folder.next()).isEqualTo(FolderWatch.gone(root.toString()));

            Files.move(away, root);
            folder.sawOneSave();
        }
    }

    @Test
    void aLinkToTheScriptsFolderThatIsSwitchedIsOneSave() throws Exception {
        Path second = place.resolve("releases/2");
        write(second.resolve("drone.js"), NEW);
        Path current = Files.createSymbolicLink(place.resolve("current"), root);
        try (WatchedFolder folder = new WatchedFolder(current)) {
            folder.sawNothing();
            Path link = Files.createSymbolicLink(place.resolve("current.new"), second);
            Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
            folder.sawOneSave();

            write(second.resolve("drone.js"), OLD);
            folder.sawOneSave();
        }
    }

    @Test
    void aLinkAboveTheScriptsFolderThatIsSwitchedToEqualScriptsIsNoSave() throws Exception {
        Path second = place.resolve("releases/2/scripts");
        write(second.resolve("drone.js"), OLD);
        write(second.resolve("lib/steering.js"), OLD);
        Path current = Files.createSymbolicLink(place.resolve("current"), place);
        try (WatchedFolder folder = new WatchedFolder(current.resolve("scripts"))) {
            Path link = Files.createSymbolicLink(place.resolve("current.new"), place.resolve("releases/2"));
            Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
            folder.sawNothing();

            write(second.resolve("drone.js"), NEW);
            folder.sawOneSave();
        }
    }

    @Test
    void aLinkToAFolderInsideThatIsSwitchedIsOneSave() throws Exception {
        write(root.resolve(".versions/1/door.js"), OLD);
        write(root.resolve(".versions/2/door.js"), NEW);
        Files.createSymbolicLink(root.resolve("doors"), Path.of(".versions/1"));
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            Path link = Files.createSymbolicLink(root.resolve("doors.new"), Path.of(".versions/2"));
            Files.move(link, root.resolve("doors"), StandardCopyOption.ATOMIC_MOVE);
            folder.sawOneSave();
        }
    }
}
