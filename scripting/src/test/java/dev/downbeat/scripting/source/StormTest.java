package dev.downbeat.scripting.source;

import static dev.downbeat.scripting.source.WatchedFolder.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More saves than anybody can follow. */
@Tag("slow")
@Timeout(120)
class StormTest {

    private static final Pattern WHOLE = Pattern.compile("(?s)// (\\d+)\n.*// end of \\1\n");

    /**
     * How long a file may be empty before that is believed is a matter of options. A machine may stop a saving thread in the
     * middle of its work for longer than the default has it.
     */
    private static final ScriptOptions PATIENT =
            ScriptOptions.DEFAULT.withSettleLimit(Duration.ofMillis(1_500)).withSettle(Duration.ofSeconds(1));

    @TempDir
    Path root;

    /** Of more than one write, as far as the operating system is concerned. */
    /**
     * The number has so many digits that none of the pieces of 8,192 bytes in which Java writes a file ends with a line: a file that
     * is cut there cannot be told from a whole one.
     */
    private static String text(int number) {
        String digits = String.format(Locale.ROOT, "%07d", number);
        return "// " + digits + "\n" + "export const SPEED = 1;\n".repeat(2_000) + "// end of " + digits + "\n";
    }

    private interface Step {
        void save(int number) throws IOException;
    }

    /** Saves on a thread of its own, until it is closed. */
    private static final class Storm implements AutoCloseable {
        private final Thread thread;
        private volatile boolean over; // written by who closes

        Storm(Step step) {
            thread = new Thread(() -> blow(step), "storm");
            thread.start();
        }

        private void blow(Step step) {
            try {
                for (int number = 1; !over; number++) {
                    step.save(number);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            over = true;
            DirectoryHints.join(thread);
        }
    }

    private static boolean whole(Snapshot snapshot) {
        return snapshot.problems().isEmpty()
                && snapshot.files().stream()
                        .allMatch(file -> WHOLE.matcher(file.text()).matches());
    }

    private void isHandedOverAgainAndAgainAndWhole(Step save) throws Exception {
        try (WatchedFolder folder = new WatchedFolder(root, PATIENT);
                Storm storm = new Storm(save)) {
            assertThat(storm).isNotNull();
            for (int i = 0; i < 3; i++) {
                assertThat(folder.next()).matches(StormTest::whole, "whole scripts and no problem");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PLACE", "RENAMED_OVER"})
    void savingWithoutAnyPauseIsHandedOverAgainAndAgainAndWhole(SavingStyle style) throws Exception {
        Path file = write(root.resolve("drone.js"), text(0));
        isHandedOverAgainAndAgainAndWhole(number -> style.save(file, text(number)));
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTIED_THEN_WRITTEN", "MOVED_AWAY_THEN_WRITTEN", "TWO_RENAMES", "DELETED_AND_MADE_AGAIN"})
    void savingAllTheTimeIsHandedOverAgainAndAgainAndWhole(SavingStyle style) throws Exception {
        Path file = write(root.resolve("drone.js"), text(0));
        isHandedOverAgainAndAgainAndWhole(number -> {
            style.save(file, text(number));
            SavingStyle.pause();
        });
    }

    @Test
    void threeThousandFilesAtOnceAreAllFoundAndWatchedThen() throws Exception {
        try (WatchedFolder folder = new WatchedFolder(root, ScriptOptions.DEFAULT.withSweep(Duration.ofMinutes(10)))) {
            for (int i = 0; i < 3_000; i++) {
                write(root.resolve("part" + i % 30 + "/drone" + i + ".js"), text(i).substring(0, 10) + "\n");
            }
            assertThat(folder.untilColdStart())
                    .allSatisfy(snapshot -> assertThat(snapshot.problems()).isEmpty());

            write(root.resolve("part29/drone2999.js"), text(1));
            folder.sawOneSave();
        }
    }

    @Test
    void closingInAStormLeavesNoThreadAndNoHandle() throws Exception {
        Path file = write(root.resolve("drone.js"), text(0));
        long handles = handles();
        try (Storm storm = new Storm(number -> SavingStyle.IN_PLACE.save(file, text(number)))) {
            assertThat(storm).isNotNull();
            for (int i = 0; i < 10; i++) {
                try (WatchedFolder folder = new WatchedFolder(root, ScriptOptions.DEFAULT)) {
                    folder.next();
                }
            }
        }

        assertThat(handles()).isEqualTo(handles);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("downbeat-watcher", "downbeat-hints");
    }

    @Test
    void puttingOtherFoldersInPlaceLeavesNoHandle() throws Exception {
        Path scripts = root.resolve("scripts");
        write(scripts.resolve("drone.js"), text(0));
        long handles = handles();
        try (WatchedFolder folder = new WatchedFolder(scripts)) {
            for (int i = 1; i < 5; i++) {
                Files.move(scripts, root.resolve("old" + i));
                write(scripts.resolve("drone.js"), text(i));
                folder.untilColdStart();
            }
        }

        assertThat(handles()).isEqualTo(handles);
    }

    /** The process's handles for change notifications, where the operating system tells. */
    private static long handles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.filter(StormTest::notifies).count();
        }
    }

    private static boolean notifies(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("inotify");
        } catch (IOException e) {
            return false; // closed since it was listed
        }
    }
}
