package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.ManualClock;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a thread and a file: a settle time of 25 ms, a grace of 125, a limit of 500, of which 400 are waited. */
class FolderWatchTest {

    private static final long MILLI = 1_000_000;
    private static final String OLD = "export const SPEED = 1;\n";
    private static final String NEW = "export const SPEED = 2;\n";

    private final ManualClock clock = new ManualClock();
    private final MemoryFolder memory = new MemoryFolder().write("drone.js", OLD);
    private final List<Snapshot> seen = new ArrayList<>();
    private final List<Long> signs = new ArrayList<>();
    private int reads;
    private int missed;
    private long outside;
    private Runnable duringRead = () -> {};
    private @Nullable IOException failure;
    private @Nullable Problem problem;
    private final FolderWatch watch = new FolderWatch(
            new ScriptFolder() {
                @Override
                public Snapshot read() throws IOException {
                    return readMemory();
                }

                @Override
                public long glance() {
                    return outside;
                }
            },
            memory.read(),
            ScriptOptions.DEFAULT,
            clock,
            (snapshot, hintNanos, readNanos) -> {
                seen.add(snapshot);
                signs.add(hintNanos);
            },
            () -> missed++);

    private Snapshot readMemory() throws IOException {
        reads++;
        Snapshot snapshot = memory.read();
        duringRead.run();
        if (failure != null) {
            throw failure;
        }
        return problem == null ? snapshot : new Snapshot(snapshot.files(), List.of(problem));
    }

    private void pass(long millis) {
        watch.poll();
        for (long i = 0; i < millis; i++) {
            clock.advance(MILLI);
            watch.poll();
        }
    }

    private void save(String path, String text) {
        memory.write(path, text);
        watch.hint();
    }

    private void delete(String path) {
        memory.delete(path);
        watch.hint();
    }

    @Test
    void givesNoSnapshotForAHintWithoutAChangeAndRestsAgain() {
        watch.hint();
        pass(100);

        assertThat(seen).isEmpty();
        assertThat(reads).isLessThan(6);
        assertThat(missed).isZero();
    }

    @Test
    void handsOverWhatLookedTheSameForTheSettleTime() {
        save("drone.js", NEW);
        pass(24);
        assertThat(seen).isEmpty();

        pass(1);
        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void givesOneSnapshotForManyHints() {
        save("drone.js", NEW);
        pass(10);
        save("door.js", NEW);
        pass(24);
        watch.hint();
        pass(500);

        assertThat(seen).containsExactly(memory.read());
        assertThat(signs).containsExactly(0L);
    }

    @Test
    void settlesAnewForAFileWhoseHintIsLate() {
        save("drone.js", NEW);
        pass(20);
        memory.write("door.js", NEW);
        pass(5);
        assertThat(seen).isEmpty();

        watch.hint();
        pass(25);
        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void tellsTheTimeOfTheHintThatAnnouncedTheChangeAfterManyThatMeantNothing() {
        for (int i = 0; i < 100; i++) {
            watch.hint();
            pass(10);
        }
        save("drone.js", NEW);
        pass(200);

        assertThat(signs).hasSize(1).allSatisfy(sign -> assertThat(sign).isBetween(900 * MILLI, 1_000 * MILLI));
    }

    @Test
    void handsOverWhatIsOftenWhatItWasBefore() {
        for (int milli = 0; milli < 1_000; milli += 5) {
            save("drone.js", milli % 2 == 0 ? NEW : OLD);
            pass(5);
        }

        assertThat(seen).isNotEmpty();
    }

    @Test
    void settlesAnewWhenSomethingIsWrittenWhileItReads() {
        memory.write("drone.js", "half\n");
        duringRead = () -> {
            clock.advance(MILLI);
            save("drone.js", NEW);
        };
        watch.hint();
        watch.poll();
        duringRead = () -> {};
        pass(100);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void handsOverWithinTheLimitUnderConstantSaving() {
        for (int milli = 0; milli < 2_000; milli++) {
            save("drone.js", "export const SPEED = " + (milli + 1_000) + ";\n");
            pass(1);
        }

        assertThat(seen).hasSizeBetween(4, 5);
        assertThat(signs.get(1) - signs.get(0)).isEqualTo(400 * MILLI);
    }

    @Test
    void handsOverSoonerIfTwoLooksAreAlike() {
        for (int milli = 0; milli < 310; milli += 10) {
            save("drone.js", "export const SPEED = " + (milli + 1_000) + ";\n");
            pass(10);
        }

        assertThat(seen).hasSize(1);
    }

    @Test
    void takesAFileThatIsGoneForAMomentForNothing() {
        delete("drone.js");
        pass(124);
        save("drone.js", OLD);
        pass(500);

        assertThat(seen).isEmpty();
    }

    @Test
    void waitsForAFileToBeWrittenAnew() {
        delete("drone.js");
        pass(100);
        save("drone.js", NEW);
        pass(100);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void believesADeletionAfterTheGrace() {
        save("door.js", NEW);
        pass(100);
        delete("drone.js");
        pass(124);
        assertThat(seen).hasSize(1);

        pass(1);
        assertThat(seen).hasSize(2).last().isEqualTo(memory.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "export const", "export const SPEED = 2;", "x;\n", "function tick() {\n"})
    void waitsForAFileThatSeemsToBeCutOff(String half) {
        save("drone.js", half);
        pass(124);
        assertThat(seen).isEmpty();

        save("drone.js", NEW);
        pass(150);
        assertThat(seen).containsExactly(memory.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export const SPEED = 2;", "x;\n", "function tick() {}\n"})
    void believesAFileThatStaysAsItIs(String text) {
        save("drone.js", text);
        pass(125);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void waitsForAFileThatGrowsHoweverLongThatTakes() {
        StringBuilder text = new StringBuilder("// another\n");
        for (int piece = 0; piece < 100; piece++) {
            save(
                    "drone.js",
                    text.append("export const P")
                            .append(piece)
                            .append(" = 0;\n")
                            .toString());
            pass(20);
        }
        assertThat(seen).isEmpty();

        pass(200);
        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void handsOverTheOthersWhileAFileGrows() {
        StringBuilder text = new StringBuilder("// another\n");
        for (int piece = 0; piece < 50; piece++) {
            save(
                    "drone.js",
                    text.append("export const P")
                            .append(piece)
                            .append(" = 0;\n")
                            .toString());
            save("door.js", NEW);
            pass(20);
        }

        assertThat(seen)
                .containsExactly(new MemoryFolder()
                        .write("drone.js", OLD)
                        .write("door.js", NEW)
                        .read());
    }

    @Test
    void takesLinesThatAreAppendedToAFileForASave() {
        save("drone.js", OLD + NEW);
        pass(25);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void keepsADeletedFileUnderConstantSavingForAWhileOnly() {
        delete("drone.js");
        for (int milli = 0; milli < 1_500; milli++) {
            save("door.js", "export const SPEED = " + (milli + 1_000) + ";\n");
            pass(1);
        }
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(snapshot -> assertThat(snapshot.files()).contains(ScriptFile.of("drone.js", OLD)));

        for (int milli = 0; milli < 600; milli++) {
            save("door.js", "export const SPEED = " + (milli + 3_000) + ";\n");
            pass(1);
        }
        assertThat(seen.get(seen.size() - 1).files()).hasSize(1);
    }

    @Test
    void takesAFolderThatIsGoneForAMomentForNothing() {
        failure = new NoSuchFileException("scripts");
        watch.hint();
        pass(124);
        failure = null;
        pass(500);

        assertThat(seen).isEmpty();
    }

    @Test
    void turnsAFolderThatIsGoneIntoAProblemAndHeals() {
        failure = new NoSuchFileException("scripts");
        watch.hint();
        pass(3_000);

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).files()).isEmpty();
        assertThat(seen.get(0).problems())
                .extracting(Problem::toString)
                .containsExactly(".: the scripts folder is gone: folder=scripts; it is read when it is there again");

        failure = null;
        watch.hint();
        pass(125);
        assertThat(seen).hasSize(2).last().isEqualTo(memory.read());
    }

    @Test
    void turnsAFolderThatCannotBeReadIntoAProblem() {
        failure = new AccessDeniedException("scripts");
        watch.hint();
        pass(125);

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).problems())
                .extracting(Problem::toString)
                .containsExactly(".: the scripts folder cannot be read: AccessDeniedException: scripts");
    }

    @Test
    void waitsForAFileThatCannotBeReadAndPointsItOutIfThatStays() {
        problem = Problem.error("drone.js", 0, 0, "cannot be read: AccessDeniedException", "");
        delete("drone.js");
        pass(124);
        assertThat(seen).isEmpty();

        pass(1);
        assertThat(seen).containsExactly(new Snapshot(List.of(), List.of(problem)));

        problem = null;
        save("drone.js", OLD);
        pass(25);
        assertThat(seen).hasSize(2).last().isEqualTo(memory.read());
    }

    @Test
    void takesAFileThatCannotBeReadForAMomentForNothing() {
        problem = Problem.error("drone.js", 0, 0, "not UTF-8; save it in that encoding", "");
        delete("drone.js");
        pass(100);
        problem = null;
        save("drone.js", OLD);
        pass(500);

        assertThat(seen).isEmpty();
    }

    @Test
    void findsAndSettlesAChangeThatNothingAnnounced() {
        memory.write("drone.js", NEW);
        pass(1_999);
        assertThat(reads).isZero();

        pass(1);
        assertThat(seen).isEmpty();
        assertThat(missed).isEqualTo(1);

        pass(25);
        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void findsAChangeThatShowsAtAGlance() {
        memory.write("drone.js", NEW);
        outside++;
        pass(125);

        assertThat(seen).containsExactly(memory.read());
        assertThat(missed).isEqualTo(1);
    }

    @Test
    void readsOnceForAGlanceThatShowsNoNewContent() {
        outside++;
        pass(1_500);

        assertThat(reads).isEqualTo(1);
        assertThat(missed).isZero();
    }

    @Test
    void survivesABugOfTheFolder() {
        duringRead = () -> {
            throw new IllegalStateException("bug");
        };
        watch.hint();
        pass(125);

        assertThat(seen.get(0).problems())
                .extracting(Problem::message)
                .containsExactly("the scripts folder cannot be read: IllegalStateException: bug");
    }

    @Test
    void looksATwentiethOfTheTimeWhileHintsComeThatMeanNothing() {
        duringRead = () -> clock.advance(MILLI);
        for (int milli = 0; milli < 10_000; milli++) {
            watch.hint();
            pass(1);
        }

        assertThat(reads).isLessThan(550);
    }

    @Test
    void looksSoonAfterAHintWhileNothingIsGoingOn() {
        watch.hint();
        pass(20);
        watch.hint();
        pass(30);
        save("drone.js", NEW);
        pass(30);

        assertThat(seen).containsExactly(memory.read());
    }
}
