package dev.downbeat;

import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Compiles a script that nobody runs, again and again, so that the JIT knows the compiler when the first script is saved:
 * otherwise the first saves of a session are the slowest, when somebody looks closest. Once a process, on the compiler thread.
 */
final class WarmUp {

    /** Beyond, a round is hardly faster than the one before. */
    private static final int ROUNDS = 30;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private WarmUp() {}

    /** @param idle asked before each round: whether nothing better is to be done */
    static void run(SetCompiler compiler, BooleanSupplier idle) {
        if (BEGUN.getAndSet(true)) {
            return;
        }
        String text = text();
        for (int round = 0; round < ROUNDS && idle.getAsBoolean(); round++) {
            ScriptFile file = ScriptFile.of("warm-up.js", text + "// " + round); // another text is not in the cache
            compiler.compile(new Snapshot(List.of(file), List.of()), 0);
        }
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(WarmUp.class.getResourceAsStream("warm-up.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
