package dev.downbeat.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.downbeat.Downbeat;
import dev.downbeat.demo.game.Language;
import dev.downbeat.scripting.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}: looks a folder of scripts through without playing. */
@Command(
        name = "check",
        description = "Compile, link, load and lint the scripts of a folder; end with 1 if anything is wrong.",
        sortOptions = false)
final class Check {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder (default: ${DEFAULT-VALUE}).")
    Path folder = Assets.folder("scripts");

    @Option(names = "--json", description = "Print the problems as a JSON array.")
    boolean json;

    @Option(names = "--help", usageHelp = true, description = "Show this and end.")
    boolean help;

    /** A problem as tools read it; line and column from 1, 0 if unknown. */
    record Line(String severity, String file, int line, int column, String message, String sourceLine) {
        static Line of(Problem problem, String file) {
            return new Line(
                    problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                    file,
                    problem.line(),
                    problem.column(),
                    problem.message(),
                    problem.sourceLine());
        }
    }

    /**
     * Prints each problem as {@code file:line:column: message}.
     *
     * @return the exit code
     */
    int run(PrintStream out) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("DIR must be a folder: DIR=" + folder);
        }
        List<Problem> problems = Downbeat.check(folder, Language.BINDINGS);
        if (json) {
            out.println(JSON.writeValueAsString(problems.stream()
                    .map(problem -> Line.of(problem, path(problem.file())))
                    .toList()));
        } else {
            for (Problem problem : problems) {
                String lineAndColumn = problem.place().substring(problem.file().length());
                out.println(path(problem.file()) + lineAndColumn + ": " + problem.message());
            }
        }
        return problems.isEmpty() ? Main.OK : Main.FAILED;
    }

    /** As one would open it from where one stands. */
    private String path(String below) {
        return folder.resolve(below).toString();
    }
}
