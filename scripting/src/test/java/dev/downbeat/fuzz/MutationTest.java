package dev.downbeat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.LogLines;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Broken scripts and JSON files by the thousand. {@code -Ddownbeat.fuzz.inputs=1000000} runs more of them,
 * {@code -Ddownbeat.fuzz.seed=4711} runs one and prints it.
 */
class MutationTest {

    private static final long INPUTS = Long.getLong("downbeat.fuzz.inputs", 20_000);
    private static final @Nullable Long SEED = Long.getLong("downbeat.fuzz.seed");
    private static final Corpus CORPUS = Corpus.read();

    private final AtomicLong live = new AtomicLong();

    @Test
    void onlyEverGivesALiveRevisionOrProblems() throws InterruptedException {
        long from = SEED == null ? 0 : SEED;
        long end = SEED == null ? INPUTS : SEED + 1;
        int threads = SEED == null ? Runtime.getRuntime().availableProcessors() : 1;
        Collection<String> failures;
        try (LogLines errors = new LogLines("dev.downbeat.scripting", Level.SEVERE)) {
            failures = FuzzRun.run(from, end, threads, this::body);
            errors.messages().forEach(failures::add);
        }
        System.out.println("mutated: " + (end - from) + " inputs, of which " + live + " are live");

        assertThat(failures).as(() -> describe(failures)).isEmpty();
    }

    private LongConsumer body() {
        Loading loading = new Loading();
        return number -> {
            if (number % FuzzRun.BATCH == 0) {
                loading.beginAnew();
            }
            Input input = Input.of(number, CORPUS);
            if (Long.valueOf(number).equals(SEED)) {
                System.out.println(input);
            }
            if (Judgement.judge(loading.load(input.seed().files(), input.files()))) {
                live.incrementAndGet();
            }
        };
    }

    private static String describe(Collection<String> failures) {
        return String.join("\n\n", failures)
                + "\n\none of them again: mvn -pl scripting -am verify -Dtest=MutationTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Ddownbeat.fuzz.seed=…";
    }
}
