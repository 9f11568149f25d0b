package dev.downbeat.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/** One hostile script in a JVM of its own. Prints what came of it in one line, tabs between: {@link HostileCorpus} reads it. */
public final class TrialMain {

    static final String MARK = "TRIAL";

    private TrialMain() {}

    /**
     * Runs a script.
     *
     * @param arguments its file, or nothing to run the witnesses alone; the ticks; the file with what the witnesses compute then
     */
    public static void main(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        int ticks = Integer.parseInt(arguments[1]);
        Path traces = Path.of(arguments[2]);
        Path folder = Files.createTempDirectory("hostile");
        if (arguments[0].isEmpty()) {
            Files.write(
                    traces,
                    HostileRun.undisturbed(ticks, folder).stream()
                            .map(String::valueOf)
                            .toList());
            return;
        }
        List<Long> expected =
                Files.readAllLines(traces).stream().map(Long::valueOf).toList();
        TrialReport report = HostileRun.of(HostileScript.read(Path.of(arguments[0])), ticks, folder, expected);
        System.out.println(String.join(
                "\t",
                MARK,
                String.valueOf(report.refused()),
                String.valueOf(report.faults()),
                String.valueOf(report.overruns()),
                String.valueOf(report.quarantines()),
                String.valueOf(report.worstTickMillis()),
                report.abortMillis().stream().map(String::valueOf).collect(Collectors.joining(",")),
                String.join(" ; ", report.problems()).replace('\t', ' ')));
        System.exit(0); // whatever still runs
    }
}
