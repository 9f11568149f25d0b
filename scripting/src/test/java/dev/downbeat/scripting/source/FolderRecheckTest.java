package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.ManualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A watch over a folder that hides what is written until the file is read again, in four shares of one file each. */
class FolderRecheckTest {

    private static final long MILLI = 1_000_000;
    private static final List<String> PATHS = List.of("door.js", "drone.js", "hunter.js", "swarm.js");
    private static final String OLD = "export const SPEED = 1;\n";
    private static final String NEW = "export const SPEED = 2;\n";

    private final ManualClock clock = new ManualClock();
    private final MemoryFolder memory = new MemoryFolder();
    private final List<Snapshot> seen = new ArrayList<>();
    private final HidingFolder folder = new HidingFolder();
    private final FolderWatch watch;

    FolderRecheckTest() {
        PATHS.forEach(path -> memory.write(path, OLD));
        folder.shown = memory.read();
        watch = new FolderWatch(
                folder,
                memory.read(),
                ScriptOptions.DEFAULT,
                clock,
                (snapshot, hintNanos, readNanos) -> seen.add(snapshot),
                () -> {});
    }

    private final class HidingFolder implements ScriptFolder {
        private Snapshot shown = memory.read();
        private Runnable duringRecheck = () -> {};
        private long glanceNanos;
        private long outside;
        private int due;
        private int looks;

        @Override
        public Snapshot read() {
            looks++;
            return shown;
        }

        @Override
        public boolean recheck() {
            duringRecheck.run();
            String path = PATHS.get(due);
            due = (due + 1) % PATHS.size();
            boolean same = memory.read().find(path).equals(shown.find(path));
            shown = same ? shown : memory.read();
            return !same;
        }

        @Override
        public int shares() {
            return PATHS.size();
        }

        @Override
        public long glance() {
            clock.advance(glanceNanos);
            return outside;
        }
    }

    private void pass(long millis) {
        for (long end = clock.nanoTime() + millis * MILLI; clock.nanoTime() < end; clock.advance(MILLI)) {
            watch.poll();
        }
    }

    private void hintAndPass(long millis) {
        for (long i = 0; i < millis / 10; i++) {
            watch.hint();
            pass(10);
        }
    }

    @Test
    void looksAtTheFolderIfTheRecheckFails() {
        folder.duringRecheck = () -> {
            throw new IllegalStateException("bug");
        };
        folder.shown = memory.write("drone.js", NEW).read();
        pass(600);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void looksNotAtTheFolderWhileEveryShareIsAsItWas() {
        pass(10_000);

        assertThat(folder.looks).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"door.js", "drone.js", "hunter.js", "swarm.js"})
    void findsWhatIsHiddenInAnyShareWithinTheSweepInterval(String path) {
        pass(700);
        memory.write(path, NEW);
        pass(2_030);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void findsWhatIsHiddenThoughHintsNeverEnd() {
        memory.write("swarm.js", NEW);
        hintAndPass(1_990);
        assertThat(seen).isEmpty();

        hintAndPass(500);
        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void handsOverTogetherWhatWasHiddenInSeveralShares() {
        PATHS.forEach(path -> memory.write(path, NEW));
        pass(530);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void looksNoLaterAfterAHintThatComesDuringARecheck() {
        pass(499);
        folder.duringRecheck = () -> {
            folder.shown = memory.write("door.js", NEW).read();
            watch.hint();
        };
        pass(2);
        folder.duringRecheck = () -> {};
        pass(26);

        assertThat(seen).containsExactly(memory.read());
    }

    @Test
    void glancesOnceInTheSweepIntervalThoughGlancesAreSlow() {
        folder.glanceNanos = 200 * MILLI;
        pass(1_000);
        folder.shown = memory.write("new.js", NEW).read();
        folder.outside++;
        pass(3_000);

        assertThat(seen).containsExactly(memory.read());
    }
}
