package dev.downbeat.scripting.source;

import static dev.downbeat.scripting.source.WatchedFolder.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rolling out to servers, as {@code docs/deploying.md} tells. */
@Tag("slow")
@Timeout(120)
class MountTest {

    private static final String OLD = "export const SPEED = 1;\n";
    private static final String NEW = "export const SPEED = 2;\n";

    @TempDir
    Path root;

    /** Puts a link in the place of another in one step. */
    private static void link(Path link, Path target) throws IOException {
        Path made = Files.createSymbolicLink(link.resolveSibling(link.getFileName() + "_tmp"), target);
        Files.move(made, link, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The folder of one version of a ConfigMap, and the link to it: one step of what Kubernetes' kubelet does. */
    private void publish(String version, String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            write(root.resolve(version).resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
        }
        SavingStyle.pause();
        link(root.resolve("..data"), Path.of(version));
    }

    private void show(String name) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of("..data").resolve(name));
    }

    @Test
    void anUpdateOfAConfigMapIsOneSave() throws Exception {
        publish("..2026_11_24_10_00_00.1", "drone.js", OLD, "door.js", OLD);
        show("drone.js");
        show("door.js");
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            publish("..2026_11_24_10_01_00.2", "drone.js", NEW, "door.js", NEW);
            WatchedFolder.deleteTree(root.resolve("..2026_11_24_10_00_00.1"));
            folder.sawOneSave();
        }
    }

    @Test
    void anUpdateThatAddsAndRemovesKeysIsOneSave() throws Exception {
        publish("..2026_11_24_10_00_00.1", "drone.js", OLD, "door.js", OLD);
        show("drone.js");
        show("door.js");
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            publish("..2026_11_24_10_01_00.2", "drone.js", NEW, "hunter.js", NEW);
            SavingStyle.pause();
            show("hunter.js");
            Files.delete(root.resolve("door.js"));
            WatchedFolder.deleteTree(root.resolve("..2026_11_24_10_00_00.1"));
            folder.sawOneSave();
        }
    }

    @Test
    void aFolderOfAConfigMapIsSwitchedWithIt() throws Exception {
        publish("..2026_11_24_10_00_00.1", "lib/steering.js", OLD);
        show("lib");
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            publish("..2026_11_24_10_01_00.2", "lib/steering.js", NEW);
            folder.sawOneSave();
        }
    }

    @Test
    void aMountedFolderInWhichOnlyTheLinkAboveTheScriptsIsSwitchedIsOneSave() throws Exception {
        publish("..2026_11_24_10_00_00.1", "scripts/drone.js", OLD);
        show("scripts");
        try (WatchedFolder folder = new WatchedFolder(root.resolve("scripts"))) {
            folder.sawNothing();
            publish("..2026_11_24_10_01_00.2", "scripts/drone.js", NEW);
            WatchedFolder.deleteTree(root.resolve("..2026_11_24_10_00_00.1"));
            folder.sawOneSave();
        }
    }

    @Test
    void switchingToAnotherReleaseAndBackIsTwoSaves() throws Exception {
        write(root.resolve("releases/1/drone.js"), OLD);
        write(root.resolve("releases/2/drone.js"), NEW);
        Path current = root.resolve("current");
        link(current, Path.of("releases/1"));
        try (WatchedFolder folder = new WatchedFolder(current)) {
            folder.sawNothing();
            link(current, Path.of("releases/2"));
            folder.sawOneSave();

            link(current, Path.of("releases/1"));
            folder.sawOneSave();
        }
    }

    /** It writes each file under a hidden name, gives it the time of its source, renames it, and deletes at last. */
    @Test
    void whatRsyncDoesIsOneSave() throws Exception {
        write(root.resolve("drone.js"), OLD);
        write(root.resolve("door.js"), OLD);
        try (WatchedFolder folder = new WatchedFolder(root)) {
            folder.sawNothing();
            for (String name : new String[] {"drone.js", "hunter.js", "lib/steering.js"}) {
                Path file = root.resolve(name);
                SavingStyle.pause();
                Path hidden = write(file.resolveSibling("." + file.getFileName() + ".fK2x9Q"), NEW);
                Files.setLastModifiedTime(hidden, Files.getLastModifiedTime(root.resolve("door.js")));
                Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(root.resolve("door.js"));
            folder.sawOneSave();
        }
    }
}
