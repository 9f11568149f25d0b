package dev.downbeat.scripting.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each way to save a file, in a real folder: exactly one snapshot comes of it, and it is what a cold start would read. */
@Tag("slow")
@Timeout(120)
class SavingTest {

    private static final String OLD = "export const SPEED = 1;\nexport const REACH = 1;\n";
    private static final String NEW = "export const SPEED = 2;\nexport const REACH = 2;\nexport const FORCE = 2;\n";

    @TempDir
    Path root;

    private Path drone = Path.of("drone.js");

    @BeforeEach
    void write() throws IOException {
        drone = Files.writeString(root.resolve("drone.js"), OLD);
        Files.writeString(root.resolve("door.js"), OLD);
    }

    private interface Act {
        void run() throws IOException;
    }

    private void isOneSave(Act act) throws IOException, InterruptedException {
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            act.run();
            folder.sawOneSave();
        }
    }

    private void isNoSave(Act act) throws IOException, InterruptedException {
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            act.run();
            folder.sawNothing();
        }
    }

    private void isOneSave(SavingStyle style) throws IOException, InterruptedException {
        isOneSave(() -> style.save(drone, NEW));
    }

    @Test
    void writingInPlaceIsOneSave() throws Exception {
        isOneSave(SavingStyle.IN_PLACE);
    }

    @Test
    void emptyingAndThenWritingIsOneSave() throws Exception {
        isOneSave(SavingStyle.EMPTIED_THEN_WRITTEN);
    }

    @Test
    void renamingAnotherFileOverItIsOneSave() throws Exception {
        isOneSave(SavingStyle.RENAMED_OVER);
    }

    @Test
    void movingItAwayAndWritingAnotherIsOneSave() throws Exception {
        isOneSave(SavingStyle.MOVED_AWAY_THEN_WRITTEN);
    }

    @Test
    void twoRenamesWithAMomentOfNoFileAreOneSave() throws Exception {
        isOneSave(SavingStyle.TWO_RENAMES);
    }

    @Test
    void writingInPiecesOfWhichEachIsAScriptIsOneSave() throws Exception {
        isOneSave(SavingStyle.IN_PIECES);
    }

    @Test
    void writingANewFileInPiecesIsOneSave() throws Exception {
        isOneSave(() -> SavingStyle.IN_PIECES.save(root.resolve("hunter.js"), NEW));
    }

    @Test
    void deletingAndMakingAgainIsOneSave() throws Exception {
        isOneSave(SavingStyle.DELETED_AND_MADE_AGAIN);
    }

    @Test
    void savingWithATimeLongAgoIsOneSave() throws Exception {
        isOneSave(SavingStyle.WITH_THE_TIME_SET_BACK);
    }

    @Test
    void savingAsManyBytesWithTheSameTimeIsOneSave() throws Exception {
        isOneSave(() -> SavingStyle.WITH_THE_TIME_IT_HAD.save(drone, OLD.replace('1', '2')));
    }

    @Test
    void writingThroughAHardLinkFromElsewhereIsOneSave() throws Exception {
        isOneSave(SavingStyle.THROUGH_A_HARD_LINK_FROM_ELSEWHERE);
    }

    @Test
    void writingThroughAHardLinkInTheFolderIsOneSaveOfBoth() throws Exception {
        Path other = Files.createLink(root.resolve("hunter.js"), drone);
        isOneSave(() -> Files.writeString(other, NEW));
    }

    @Test
    void switchingALinkIsOneSave() throws Exception {
        isOneSave(SavingStyle.LINK_RENAMED_OVER);
    }

    @Test
    void savingAllFilesIsOneSave() throws Exception {
        isOneSave(() -> {
            for (int i = 0; i < 20; i++) {
                Files.writeString(root.resolve("part" + i + ".js"), NEW);
            }
            SavingStyle.RENAMED_OVER.save(drone, NEW);
            SavingStyle.IN_PLACE.save(root.resolve("door.js"), NEW);
        });
    }

    @Test
    void deletingIsOneSave() throws Exception {
        isOneSave(() -> Files.delete(drone));
    }

    @Test
    void renamingIsOneSave() throws Exception {
        isOneSave(() -> Files.move(drone, root.resolve("hunter.js")));
    }

    @Test
    void exchangingTwoFilesIsOneSave() throws Exception {
        Files.writeString(root.resolve("door.js"), NEW);
        isOneSave(() -> {
            Files.move(drone, root.resolve("drone.js.bak"));
            SavingStyle.pause();
            Files.move(root.resolve("door.js"), drone);
            SavingStyle.pause();
            Files.move(root.resolve("drone.js.bak"), root.resolve("door.js"));
        });
    }

    @Test
    void touchingIsNoSave() throws Exception {
        isNoSave(() -> Files.setLastModifiedTime(drone, FileTime.from(Instant.EPOCH)));
    }

    @Test
    void changingPermissionsIsNoSave() throws Exception {
        isNoSave(() -> Files.setPosixFilePermissions(drone, PosixFilePermissions.fromString("rwxrwxrwx")));
    }

    @Test
    void writingTheSameTextAgainIsNoSave() throws Exception {
        isNoSave(() -> {
            for (SavingStyle style : SavingStyle.values()) {
                style.save(drone, OLD);
            }
        });
    }

    @Test
    void whatEditorsWriteBesideIsNoSave() throws Exception {
        isNoSave(() -> {
            for (String name : new String[] {".#drone.js", "#drone.js#", "drone.js~", ".drone.js.swp", "4913"}) {
                Files.writeString(root.resolve(name), NEW);
                SavingStyle.pause();
                Files.delete(root.resolve(name));
            }
        });
    }
}
