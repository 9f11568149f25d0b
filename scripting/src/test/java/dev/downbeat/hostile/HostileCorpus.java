package dev.downbeat.hostile;

import dev.downbeat.scripting.Budgets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs every script of a corpus in a JVM of its own, {@code -Xmx512m -Xss1m}, one for two cores, and prints a line for each and a
 * table. Exit code 1 if one did what it must not, 0 if none.
 *
 * <pre>{@code
 * mvn -q -Phostile -pl scripting -am
 * mvn -q -Phostile -pl scripting -am -Dhostile.args="path/to/another/corpus natives"
 * }</pre>
 *
 * The arguments are the folder of a corpus, a text that a script's category and name must contain, and the seconds that a
 * script has, where the machine has other things to do.
 */
public final class HostileCorpus {

    private static final Path OWN = Path.of("scripting/src/test/resources/dev/downbeat/hostile");
    private static final int TICKS = 300;

    /** A witness has more ticks than a trial while a save is awaited; beyond these nothing is compared. */
    private static final int UNDISTURBED_TICKS = 1_500;

    /** The compilers and the collector of a JVM want a core beside its loop thread: else times are those of the scheduler. */
    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final long SECONDS = 60;

    /** The processor time of a call, and what a look at it may come late. */
    private static final double ABORT_MILLIS = Budgets.DEFAULT.call().cpuTime().toMillis() + 50;

    private record Outcome(HostileScript script, TrialReport report) {}

    private final Path folder;
    private final Path traces;
    private final long limitSeconds;

    private HostileCorpus(Path folder, Path traces, long limitSeconds) {
        this.folder = folder;
        this.traces = traces;
        this.limitSeconds = limitSeconds;
    }

    /** Runs the corpus. */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 && !arguments[0].isEmpty() ? Path.of(arguments[0]) : OWN;
        String filter = arguments.length > 1 ? arguments[1] : "";
        long seconds = arguments.length > 2 ? Long.parseLong(arguments[2]) : SECONDS;
        Path traces = Files.createTempFile("undisturbed", ".txt");
        boolean well = new HostileCorpus(folder, traces, seconds).run(filter);
        Files.delete(traces);
        System.exit(well ? 0 : 1);
    }

    private boolean run(String filter) throws Exception {
        Process undisturbed = start("", UNDISTURBED_TICKS);
        String said = new String(undisturbed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (undisturbed.waitFor() != 0) {
            throw new IllegalStateException("the witnesses do not run: " + said);
        }
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        List<Future<Outcome>> pending = HostileScript.in(folder).stream()
                .filter(script -> script.toString().contains(filter))
                .map(script -> pool.submit(() -> run(script)))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> each : pending) {
            Outcome outcome = each.get();
            outcomes.add(outcome);
            print(outcome);
        }
        pool.shutdown();
        return summarise(outcomes);
    }

    private Outcome run(HostileScript script) throws IOException, InterruptedException {
        Process process = start(folder.resolve(script + ".js").toString(), TICKS);
        Path output = Files.createTempFile("trial", ".txt");
        Thread reader = new Thread(() -> copy(process, output));
        reader.start();
        boolean ended = process.waitFor(limitSeconds, TimeUnit.SECONDS);
        process.destroyForcibly().waitFor();
        reader.join();
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);
        return new Outcome(
                script,
                lines.stream()
                        .filter(line -> line.startsWith(TrialMain.MARK))
                        .findFirst()
                        .map(HostileCorpus::parse)
                        .orElseGet(() -> failed(
                                ended
                                        ? "the JVM ended with " + process.exitValue() + ": " + last(lines)
                                        : "it did not end in " + limitSeconds + " s")));
    }

    private static String last(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("nothing said");
    }

    private static void copy(Process process, Path output) {
        try {
            Files.write(output, process.getInputStream().readAllBytes());
        } catch (IOException e) {
            // It was ended: what it said until then is not needed.
        }
    }

    private Process start(String script, int ticks) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Xmx512m",
                        "-Xss1m",
                        "-ea:dev.downbeat...",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        TrialMain.class.getName(),
                        script,
                        String.valueOf(ticks),
                        traces.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static TrialReport failed(String problem) {
        return new TrialReport(List.of(problem), 0, 0, 0, 0, 0, List.of());
    }

    private static TrialReport parse(String line) {
        String[] parts = line.split("\t", -1);
        List<Double> aborts = Stream.of(parts[6].split(",", -1))
                .filter(text -> !text.isEmpty())
                .map(Double::valueOf)
                .toList();
        List<String> problems = parts[7].isEmpty() ? List.of() : Arrays.asList(parts[7].split(" ; ", -1));
        return new TrialReport(
                problems,
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Integer.parseInt(parts[4]),
                Double.parseDouble(parts[5]),
                aborts);
    }

    private static void print(Outcome outcome) {
        TrialReport report = outcome.report();
        System.out.printf(
                Locale.ROOT,
                "%-6s %-52s %-8s faults %5d  worst tick %7.0f ms  worst abort %7.0f ms  %s%n",
                report.passed() ? "ok" : "FAILED",
                outcome.script(),
                report.refused() == 2 ? "refused" : "ran",
                report.faults(),
                report.worstTickMillis(),
                report.abortMillis().stream()
                        .mapToDouble(millis -> millis)
                        .max()
                        .orElse(0),
                report.passed() ? "" : report.problems().get(0));
    }

    private static boolean summarise(List<Outcome> outcomes) {
        Map<String, List<Outcome>> categories = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            categories
                    .computeIfAbsent(outcome.script().category(), name -> new ArrayList<>())
                    .add(outcome);
        }
        System.out.printf(
                "%n| category | scripts | passed | aborts | p50, ms | p99, ms | worst tick, ms |%n| --- | --- | --- | --- | --- | --- | --- |%n");
        categories.forEach(HostileCorpus::row);
        return row("all", outcomes);
    }

    /** Prints a row of the table; whether all in it is well. */
    private static boolean row(String name, List<Outcome> outcomes) {
        List<Double> aborts = outcomes.stream()
                .flatMap(outcome -> outcome.report().abortMillis().stream())
                .sorted()
                .toList();
        long passed =
                outcomes.stream().filter(outcome -> outcome.report().passed()).count();
        double p99 = quantile(aborts, 0.99);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f | %.1f | %.0f |%n",
                name,
                outcomes.size(),
                passed,
                aborts.size(),
                quantile(aborts, 0.5),
                p99,
                outcomes.stream()
                        .mapToDouble(outcome -> outcome.report().worstTickMillis())
                        .max()
                        .orElse(0));
        return passed == outcomes.size() && p99 <= ABORT_MILLIS;
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
