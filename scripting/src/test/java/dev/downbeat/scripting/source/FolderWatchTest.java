package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.ManualClock;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FolderWatchTest {

    private static final long MILLI = 1_000_000;

    private final ManualClock clock = new ManualClock();
    private final MemoryFolder memory = new MemoryFolder().write("drone.js", "v1");
    private final List<Snapshot> seen = new ArrayList<>();
    private final List<Long> hintTimes = new ArrayList<>();
    private int reads;
    private Runnable duringRead = () -> {};
    private @Nullable IOException failure;
    private final FolderWatch watch = new FolderWatch(
            this::read,
            memory.read(),
            ScriptOptions.DEFAULT.withSettleLimit(Duration.ofMillis(100)),
            clock,
            (snapshot, hintNanos, readNanos) -> {
                seen.add(snapshot);
                hintTimes.add(hintNanos);
            });

    private Snapshot read() throws IOException {
        reads++;
        Snapshot snapshot = memory.read();
        duringRead.run();
        if (failure != null) {
            throw failure;
        }
        return snapshot;
    }

    private void pass(long millis) {
        clock.advance(millis * MILLI);
        watch.poll();
    }

    @Test
    void givesNoSnapshotForAHintWithoutAChange() {
        watch.hint();
        pass(25);

        assertThat(reads).isEqualTo(1);
        assertThat(seen).isEmpty();
    }

    @Test
    void doesNotReadBeforeTheFolderIsQuiet() {
        memory.write("drone.js", "v2");
        watch.hint();
        pass(24);

        assertThat(reads).isZero();
    }

    @Test
    void givesOneSnapshotForManyHints() {
        memory.write("drone.js", "v2");
        watch.hint();
        pass(10);
        memory.write("door.js", "v1");
        watch.hint();
        pass(24);
        pass(1);
        pass(500);

        assertThat(seen).containsExactly(memory.read());
        assertThat(hintTimes).containsExactly(0L);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void settlesAnewWhenSomethingIsWrittenWhileItReads() {
        memory.write("drone.js", "half");
        watch.hint();
        duringRead = () -> {
            clock.advance(MILLI);
            memory.write("drone.js", "whole");
            watch.hint();
        };
        pass(25);
        assertThat(seen).isEmpty();

        duringRead = () -> {};
        pass(25);
        assertThat(seen).containsExactly(memory.read());
        assertThat(hintTimes).containsExactly(0L);
    }

    @Test
    void readsWithinTheLimitUnderConstantSaving() {
        for (int milli = 0; milli <= 100; milli += 10) {
            memory.write("drone.js", "v" + milli);
            watch.hint();
            pass(milli < 100 ? 10 : 0);
        }

        assertThat(seen).hasSize(1);
    }

    @Test
    void looksOnceMoreAfterAReadAtTheLimitThatWasDisturbed() {
        memory.write("drone.js", "half");
        duringRead = () -> {
            clock.advance(MILLI);
            watch.hint();
        };
        watch.hint();
        clock.advance(90 * MILLI);
        watch.hint();
        pass(10);
        assertThat(seen).hasSize(1);

        duringRead = () -> {};
        memory.write("drone.js", "whole");
        pass(25);
        assertThat(seen).hasSize(2).last().isEqualTo(memory.read());
    }

    @Test
    void findsAndSettlesAChangeThatNothingAnnounced() {
        memory.write("drone.js", "half");
        pass(1_999);
        assertThat(reads).isZero();

        pass(1);
        assertThat(seen).isEmpty();

        memory.write("drone.js", "whole");
        pass(25);
        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void turnsAFolderThatCannotBeReadIntoAProblemAndHeals() {
        failure = new AccessDeniedException("scripts");
        watch.hint();
        pass(25);

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).files()).isEmpty();
        assertThat(seen.get(0).problems())
                .extracting(Object::toString)
                .containsExactly(".: the scripts folder cannot be read: AccessDeniedException: scripts");

        failure = null;
        watch.hint();
        pass(25);
        assertThat(seen).hasSize(2).last().isEqualTo(memory.read());
    }

    @Test
    void survivesABugOfTheFolder() {
        duringRead = () -> {
            throw new IllegalStateException("bug");
        };
        watch.hint();
        pass(25);

        assertThat(seen.get(0).problems()).hasSize(1);
        assertThat(watch.remainingNanos()).isEqualTo(2_000 * MILLI);
    }
}
