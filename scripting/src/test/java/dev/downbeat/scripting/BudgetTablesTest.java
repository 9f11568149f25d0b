package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/safety.md} and {@code docs/embedding.md} tell the default budgets as they are. */
class BudgetTablesTest {

    private static final Budgets DEFAULT = Budgets.DEFAULT;

    private static List<String> rows(String document, String from, String to) throws IOException {
        String text = Files.readString(Path.of("..", "docs", document));
        return text.substring(text.indexOf(from), text.indexOf(to))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
                .skip(1) // the headings
                .toList();
    }

    private static String millions(long count) {
        assertThat(count % 1_000_000).isZero();
        return count / 1_000_000 + " million";
    }

    private static String seconds(Duration time) {
        assertThat(time.toMillis() % 1_000).isZero();
        return time.toSeconds() + " s";
    }

    private static String megabytes(long bytes) {
        assertThat(bytes % 1_000_000).isZero();
        return bytes / 1_000_000 + " MB";
    }

    /** The columns of the numbers, without what gives the reasons. */
    @Test
    void theDocumentOfSafetyHasThem() throws IOException {
        Budget call = DEFAULT.call();
        Budget load = DEFAULT.load();

        assertThat(rows("safety.md", "## Budgets", "### What a script keeps"))
                .extracting(row -> row.substring(0, row.lastIndexOf('|', row.length() - 3) + 1))
                .containsExactly(
                        "| steps | " + millions(call.steps()) + " | " + millions(load.steps()) + " | "
                                + millions(DEFAULT.tickSteps()) + " |",
                        "| processor time | " + seconds(call.cpuTime()) + " | " + seconds(load.cpuTime()) + " | |",
                        "| bytes made | " + megabytes(call.bytes()) + " | " + megabytes(load.bytes()) + " | |");
    }

    @Test
    void theDocumentOfEmbeddingHasThem() throws IOException {
        Budget call = DEFAULT.call();
        Budget load = DEFAULT.load();

        assertThat(rows("embedding.md", "## Budgets", "## Testing the game"))
                .containsExactly(
                        "| a call of a handler | " + millions(call.steps()) + " steps, " + seconds(call.cpuTime())
                                + " of processor time, " + megabytes(call.bytes()) + " made |",
                        "| a script's top level, and its `reloaded` | " + millions(load.steps()) + " steps, "
                                + seconds(load.cpuTime()) + ", " + megabytes(load.bytes()) + " |",
                        "| all calls of a tick | " + millions(DEFAULT.tickSteps()) + " steps, shared among kinds |",
                        "| what a script keeps from call to call | an eighth of the heap |",
                        "| entities, for a script to spawn one more | "
                                + String.format(Locale.ROOT, "%,d", DEFAULT.entities()) + " |");
        assertThat(DEFAULT.retainedBytes())
                .isEqualTo(Math.max(1_000_000, Runtime.getRuntime().maxMemory() / 8));
    }

    @Test
    void whatTheySayBesidesIsTrueToo() throws IOException {
        String safety = Files.readString(Path.of("..", "docs", "safety.md")).replaceAll("\\s+", " ");
        String embedding = Files.readString(Path.of("..", "docs", "embedding.md"));
        String steps = millions(DEFAULT.call().steps());

        assertThat(Stream.of(
                        "All calls of a tick share " + millions(DEFAULT.tickSteps()) + " steps",
                        steps + " of them, the default budget",
                        String.format(Locale.ROOT, "a world that has %,d live entities", DEFAULT.entities()),
                        "the world may have at most " + DEFAULT.entities() + " entities for scripts to spawn more"))
                .allMatch(safety::contains);
        assertThat(embedding).contains("`Budgets.DEFAULT.withCall(Budgets.DEFAULT.call().withSteps(100_000_000))`");
        assertThat(Budgets.DEFAULT
                        .withCall(Budgets.DEFAULT.call().withSteps(100_000_000))
                        .call()
                        .steps())
                .isGreaterThan(DEFAULT.call().steps());
    }
}
