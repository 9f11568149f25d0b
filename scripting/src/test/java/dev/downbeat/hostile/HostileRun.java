package dev.downbeat.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts one hostile script to the test in this JVM: first there from the start, then saved into a running world. What the
 * witnesses compute is held against a world without it.
 */
final class HostileRun {

    private static final String CANARY = "downbeat.canary";

    /** A Java name or an object's address in what scripts could read. */
    private static final Pattern JAVA =
            Pattern.compile("\\bjavax?[./]|mozilla|dev[./]downbeat|\\b\\w+Exception\\b|\\bNative[A-Z]|@[0-9a-f]{6,}");

    private final int ticks;
    private final Path folder;
    private final List<Long> expected;
    private final List<String> problems = new ArrayList<>();
    private final List<Long> tickNanos = new ArrayList<>();
    private final List<Long> abortNanos = new ArrayList<>();
    private int refused;
    private long faults;
    private long overruns;
    private int quarantines;

    private HostileRun(int ticks, Path folder, List<Long> expected) {
        this.ticks = ticks;
        this.folder = folder;
        this.expected = expected;
    }

    /** What the witnesses compute when nobody disturbs them. */
    static List<Long> undisturbed(int ticks, Path folder) throws IOException {
        Path place = Files.createDirectory(folder.resolve("undisturbed"));
        try (Trial trial = new Trial(place, Stage.HARMLESS.getBytes(StandardCharsets.UTF_8))) {
            if (!trial.begin()) {
                throw new IllegalStateException("the witnesses do not run: " + trial.texts);
            }
            trial.run(ticks);
            if (trial.faults() > 0 || trial.missedTicks() != 0) {
                throw new IllegalStateException("the witnesses fail by themselves: " + trial.texts);
            }
            return List.copyOf(trial.traces);
        }
    }

    /**
     * Runs a script.
     *
     * @param folder empty; the worlds have their scripts below it
     * @param expected what the witnesses compute undisturbed, tick by tick: more ticks than are run
     */
    static TrialReport of(HostileScript script, int ticks, Path folder, List<Long> expected) throws IOException {
        return new HostileRun(ticks, folder, expected).run(script);
    }

    private TrialReport run(HostileScript script) throws IOException {
        System.setProperty(CANARY, "alive");
        Set<String> before = threads();
        fromTheStart(script);
        intoARunningWorld(script);
        check("alive".equals(System.getProperty(CANARY)), "the canary property was touched");
        check(before.containsAll(threads()), "threads are left: " + threads());
        try (Stream<Path> files = Files.walk(folder)) {
            check(files.noneMatch(file -> file.toString().contains("escaped")), "a file was made");
        }
        double worst = tickNanos.stream().mapToLong(nanos -> nanos).max().orElse(0) / 1e6;
        List<Double> aborts = abortNanos.stream().map(nanos -> nanos / 1e6).toList();
        TrialReport report = new TrialReport(problems, refused, faults, overruns, quarantines, worst, aborts);
        Expectation.of(script).broken(report).ifPresent(broken -> check(false, broken));
        return new TrialReport(problems, refused, faults, overruns, quarantines, worst, aborts);
    }

    private void fromTheStart(HostileScript script) throws IOException {
        try (Trial trial = new Trial(Files.createDirectory(folder.resolve("start")), script.bytes())) {
            if (trial.begin()) {
                trial.run(ticks);
                judge(trial, "from the start");
            } else {
                refused++;
                hear(trial);
            }
        }
    }

    private void intoARunningWorld(HostileScript script) throws IOException {
        Path place = Files.createDirectory(folder.resolve("saved"));
        try (Trial trial = new Trial(place, Stage.HARMLESS.getBytes(StandardCharsets.UTF_8))) {
            check(trial.begin(), "the harmless script did not go live: " + trial.texts);
            trial.run(ticks / 5);
            if (!trial.save(script.bytes())) {
                refused++;
            }
            trial.run(ticks);
            judge(trial, "saved");
        }
    }

    private void judge(Trial trial, String when) {
        hear(trial);
        check(trial.missedTicks() == 0, when + ": witnesses missed ticks: " + trial.missedTicks());
        List<Long> traces = trial.traces;
        int compared = Math.min(traces.size(), expected.size());
        int first = 0;
        while (first < compared && traces.get(first).equals(expected.get(first))) {
            first++;
        }
        check(first == compared, when + ": witnesses differ from tick " + first + " on");
        faults += trial.faults();
        overruns += trial.overruns();
        quarantines += trial.quarantines;
        tickNanos.addAll(trial.tickNanos);
        abortNanos.addAll(trial.abortNanos);
    }

    private void hear(Trial trial) {
        Set<String> heard = new HashSet<>(trial.notes());
        heard.addAll(trial.texts);
        for (String text : heard) {
            check(!text.contains("ESCAPED"), "it says: " + text);
            check(!text.contains("NEVER REPORTED"), "no report of the save");
            check(!JAVA.matcher(text).find(), "Java is named: " + text);
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise.lines().findFirst().orElse(""));
        }
    }

    private static Set<String> threads() {
        Set<String> names = new HashSet<>();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || thread.getName().startsWith("downbeat"))
                .forEach(thread -> names.add(thread.getName()));
        return names;
    }
}
