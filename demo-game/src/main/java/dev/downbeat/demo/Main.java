package dev.downbeat.demo;

import dev.downbeat.Downbeat;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.view.NoScreenException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command {@code demo-game}. */
public final class Main {

    /** The game ended as it should. */
    static final int OK = 0;

    /** Something broke on the way. */
    static final int FAILED = 1;

    /** The command line made no sense. */
    static final int BAD_USAGE = 2;

    /** Time, message, trace: one line each, where the JDK's default takes two. */
    private static final String LOG_FORMAT = "%1$tT %5$s%6$s%n";

    private Main() {}

    /** Plays, and exits with 0, with 1 if something broke, or with 2 after one line about a bad value. */
    public static void main(String[] args) {
        System.getProperties().putIfAbsent("java.util.logging.SimpleFormatter.format", LOG_FORMAT);
        CountDownLatch done = new CountDownLatch(1);
        endWellWhenTold(Thread.currentThread(), done);
        int code = run(System.out, System.err, args);
        done.countDown();
        System.exit(code);
    }

    /** Lets an interrupt of the program (Ctrl-C) end the game as its last tick would, with a whole report. */
    private static void endWellWhenTold(Thread loop, CountDownLatch done) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            loop.interrupt();
            try {
                boolean ended = done.await(2, TimeUnit.SECONDS);
                System.getLogger(Main.class.getName()).log(Level.DEBUG, "ended in time: {0}", ended);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        Arguments arguments = new Arguments();
        Check check = new Check();
        CommandLine command = new CommandLine(arguments).addSubcommand(check).setCaseInsensitiveEnumValuesAllowed(true);
        Options options;
        try {
            List<CommandLine> asked = command.parseArgs(args).asCommandLineList();
            CommandLine last = asked.get(asked.size() - 1);
            if (last.isUsageHelpRequested()) {
                last.usage(out);
                return OK;
            }
            if (last.getCommand() == check) {
                return check.run(out);
            }
            if (arguments.typings != null) {
                return writeTypings(arguments.typings, err);
            }
            options = arguments.check();
        } catch (ParameterException | IllegalArgumentException e) {
            return complain(err, e, BAD_USAGE);
        } catch (IOException e) {
            return complain(err, e, FAILED);
        }
        try {
            new Session(options, out, err).play();
            return OK;
        } catch (UnusableFileException e) {
            return complain(err, e, BAD_USAGE);
        } catch (NoScreenException | IOException e) {
            return complain(err, e, FAILED);
        }
    }

    private static int writeTypings(Path file, PrintStream err) {
        try {
            Files.writeString(file, Downbeat.typings(Language.BINDINGS));
            return OK;
        } catch (IOException e) {
            err.println("demo-game: --typings cannot be written: --typings=" + file);
            return BAD_USAGE;
        }
    }

    private static int complain(PrintStream err, Exception e, int code) {
        err.println("demo-game: " + e.getMessage());
        return code;
    }
}
