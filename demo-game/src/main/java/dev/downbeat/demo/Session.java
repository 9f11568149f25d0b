package dev.downbeat.demo;

import dev.downbeat.Downbeat;
import dev.downbeat.demo.Options.Display;
import dev.downbeat.demo.Options.Pace;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.report.ReportWriter;
import dev.downbeat.demo.report.Reporter;
import dev.downbeat.demo.view.NoScreenException;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.NanoClock;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;

/** One game from start to end, as the options say: what surrounds the game is opened and closed here. */
final class Session {

    private static final String STANDARD_OUTPUT = "-";

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final NanoClock clock = NanoClock.system();
    private final Drive unseen;

    Session(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
        unseen = options.pace() == Pace.UNPACED ? Drive.UNPACED : Drive.realTime(clock);
    }

    /**
     * Plays until the last tick, the player's end, or an interrupt.
     *
     * @throws UnusableFileException if the report cannot be written
     * @throws NoScreenException if a picture was asked for and cannot be drawn
     * @throws IOException if the scripts folder cannot be read, or a file cannot be written
     */
    void play() throws UnusableFileException, NoScreenException, IOException {
        try (ReportWriter report = new ReportWriter(openReport(), err);
                Scripts scripts = Downbeat.watch(options.scripts(), Language.BINDINGS)) {
            Reporter reporter =
                    new Reporter(report::write, options.game().timestep().hz());
            Venue venue = new Venue(options, clock, scripts, effects -> begin(scripts, reporter, effects));
            try (Game game = show(venue)) {
                finish(game, reporter);
            }
        }
    }

    /** Plays where the options say; without a display where one is wanted, nowhere. */
    private Game show(Venue venue) throws NoScreenException, IOException {
        if (options.display() instanceof Display.Picture picture) {
            return venue.playForPicture(picture, unseen);
        }
        if (options.display() instanceof Display.Terminal) {
            return venue.playAtTerminal(unseen, out);
        }
        if (options.display() instanceof Display.Window window) {
            try {
                return venue.playInWindow(window);
            } catch (NoScreenException e) {
                err.println("demo-game: " + e.getMessage() + "; playing headless");
            }
        }
        return venue.play(unseen);
    }

    private Game begin(Scripts scripts, Reporter reporter, Effects effects) {
        Game game = new Game(options.game(), scripts, clock, effects);
        reporter.started(game, scripts.latestRevision(), options.scripts().toString());
        game.listen(reporter);
        return game;
    }

    private void finish(Game game, Reporter reporter) {
        reporter.finished(game);
        if (!options.report().equals(Optional.of(STANDARD_OUTPUT))) {
            out.printf(
                    "finished: ticks=%d, hash=%s, revision=%d%n",
                    game.world().tickNumber(),
                    Reporter.hash(game),
                    game.scripted().revision());
        }
    }

    private OutputStream openReport() throws UnusableFileException {
        if (options.report().isEmpty()) {
            return OutputStream.nullOutputStream();
        }
        String name = options.report().get();
        if (name.equals(STANDARD_OUTPUT)) {
            return out;
        }
        try {
            return new FileOutputStream(name);
        } catch (IOException e) {
            throw new UnusableFileException("--report cannot be written: --report=" + name);
        }
    }
}
