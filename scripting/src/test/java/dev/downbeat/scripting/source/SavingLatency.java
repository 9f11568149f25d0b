package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long it takes from the end of a save to the snapshot that holds it, for each way of saving, in a folder of 20 scripts of
 * 100 lines. No test by its name, for it claims nothing; prints one line a way after
 *
 * <pre>{@code
 * mvn -q -pl scripting -am test -Dtest=SavingLatency -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class SavingLatency {

    private static final int SAVES = 200;

    @TempDir
    Path root;

    private record Arrival(Snapshot snapshot, long nanos) {}

    private final NanoClock clock = NanoClock.system();
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    private static String text(int number) {
        return ("export const VERSION = " + (number + 1_000) + ";\n").repeat(100);
    }

    @ParameterizedTest
    @EnumSource
    void measures(SavingStyle style) throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.writeString(root.resolve("drone" + i + ".js"), text(0));
        }
        Path file = root.resolve("drone7.js");
        long[] nanos = new long[SAVES];
        int more = 0;
        try (FolderWatcher watcher = watcher()) {
            assertThat(watcher).isNotNull();
            for (int i = 0; i < SAVES; i++) {
                style.save(file, text(i + 1));
                long savedNanos = clock.nanoTime();
                Arrival arrival = next();
                while (!arrival.snapshot().equals(new DirectoryFolder(root).read())) {
                    more++;
                    arrival = next();
                }
                nanos[i] = arrival.nanos() - savedNanos;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %d |%n",
                style,
                millis(nanos[SAVES / 2]),
                millis(nanos[SAVES * 99 / 100]),
                millis(nanos[SAVES - 1]),
                more);
    }

    private FolderWatcher watcher() throws IOException {
        return new FolderWatcher(
                root,
                new DirectoryFolder(root).read(),
                ScriptOptions.DEFAULT.withSweep(Duration.ofMinutes(10)),
                clock,
                (snapshot, hintNanos, readNanos) -> arrivals.add(new Arrival(snapshot, clock.nanoTime())));
    }

    private Arrival next() throws InterruptedException {
        Arrival next = arrivals.poll(30, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
