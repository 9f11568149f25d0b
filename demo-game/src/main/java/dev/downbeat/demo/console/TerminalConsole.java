package dev.downbeat.demo.console;

import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * A console on the terminal: a thread of its own reads inputs, one after the other, and shows what the game makes of them. The
 * end of the input ends the console, not the game.
 */
public final class TerminalConsole implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.demo.console");

    /** A pipe is waited at until its next line, a terminal is left at once. */
    private static final long MOST_WAIT_MILLIS = 200;

    private final Lines lines;
    private final Scripts scripts;
    private final World world;
    private final Thread thread = new Thread(this::run, "console");
    private final BlockingQueue<Evaluation> told = new LinkedBlockingQueue<>();

    private TerminalConsole(Lines lines, Scripts scripts, World world) {
        this.lines = lines;
        this.scripts = scripts;
        this.world = world;
        thread.setDaemon(true); // it may be waiting for a line that never comes
    }

    /**
     * A console that reads from the terminal; where the standard input is none, plain lines.
     *
     * @param world where inputs are evaluated; attached to the scripts
     * @param interrupted told when the player interrupts the program while the terminal reads
     */
    public static TerminalConsole of(
            Scripts scripts, World world, InputStream in, PrintStream out, Runnable interrupted) {
        return new TerminalConsole(lines(scripts, in, out, interrupted), scripts, world);
    }

    private static Lines lines(Scripts scripts, InputStream in, PrintStream out, Runnable interrupted) {
        try {
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(false).build();
            return new TerminalLines(terminal, scripts, interrupted);
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "the standard input is no terminal", e);
            return new PipedLines(in, out);
        }
    }

    /** Begins to read. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            for (Optional<String> input = lines.next(); input.isPresent(); input = lines.next()) {
                if (!input.get().isBlank()) {
                    scripts.evaluate(world, input.get(), told::add);
                    lines.show(text(told.take()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the game is over
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "the scripts were closed before the last line was evaluated", e);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the console cannot read any more; the game goes on", e);
        }
    }

    /** What is shown of an evaluation. */
    static String text(Evaluation evaluation) {
        return evaluation instanceof Evaluation.Failed failed
                ? failed.problems().stream().map(TerminalConsole::text).collect(Collectors.joining("\n"))
                : ((Evaluation.Value) evaluation).text();
    }

    private static String text(Problem problem) {
        if (problem.sourceLine().isBlank()) {
            return problem.toString();
        }
        String caret = problem.column() > 0 ? "\n  " + " ".repeat(problem.column() - 1) + "^" : "";
        return problem + "\n  " + problem.sourceLine() + caret;
    }

    /** Ends the console, and gives the terminal back as it was. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, MOST_WAIT_MILLIS);
            lines.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the terminal could not be given back", e);
        }
    }
}
