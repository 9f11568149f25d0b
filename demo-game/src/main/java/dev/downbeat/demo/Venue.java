package dev.downbeat.demo;

import dev.downbeat.demo.Options.Display;
import dev.downbeat.demo.console.TerminalConsole;
import dev.downbeat.demo.game.BestScore;
import dev.downbeat.demo.game.Effects;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.picture.HudFeed;
import dev.downbeat.demo.picture.Particles;
import dev.downbeat.demo.picture.Picture;
import dev.downbeat.demo.sound.OpenAlSpeaker;
import dev.downbeat.demo.sound.Sounds;
import dev.downbeat.demo.sound.Speaker;
import dev.downbeat.demo.tuning.ConfigFile;
import dev.downbeat.demo.view.NoScreenException;
import dev.downbeat.demo.view.Screen;
import dev.downbeat.demo.workbench.Workbench;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.ScriptsBean;
import dev.downbeat.time.NanoClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;

/** Where a game is played: nowhere, at the terminal, in a window, or for a picture. Each opens what it needs, plays, and closes it. */
final class Venue {

    private static final String TITLE = "Downbeat";
    private static final Path FONTS = Assets.folder("fonts");

    private final Options options;
    private final NanoClock clock;
    private final Scripts scripts;
    private final Function<Effects, Game> begin;

    /**
     * @param scripts those of the game
     * @param begin sets a game up, once the place is ready
     */
    Venue(Options options, NanoClock clock, Scripts scripts, Function<Effects, Game> begin) {
        this.options = options;
        this.clock = clock;
        this.scripts = scripts;
        this.begin = begin;
    }

    /** Plays without any display, and shows the scripts through JMX instead. */
    Game play(Drive drive) {
        Game game = begin.apply(Effects.NONE);
        drive(drive, game);
        return game;
    }

    /** What has no window can be watched all the same. */
    private void drive(Drive drive, Game game) {
        ScriptsBean bean = ScriptsBean.register("demo-game", game.scripted());
        try {
            drive.run(game, lastTick());
        } finally {
            bean.close();
        }
    }

    /** Plays without any display, with a console on the terminal, and shows the scripts through JMX too. */
    Game playAtTerminal(Drive drive, PrintStream out) {
        Game game = begin.apply(Effects.NONE);
        Thread loop = Thread.currentThread();
        try (TerminalConsole console = TerminalConsole.of(scripts, game.world(), System.in, out, loop::interrupt)) {
            console.start();
            drive(drive, game);
        }
        return game;
    }

    /** Plays in a window. */
    Game playInWindow(Display.Window wanted) throws NoScreenException, IOException {
        Particles particles = new Particles();
        HudFeed feed = feed();
        try (Screen screen = Screen.window(
                        TITLE, wanted.size().width(), wanted.size().height());
                Speaker speaker = OpenAlSpeaker.open()) {
            Sounds sounds = new Sounds(speaker, new ConfigFile(options.scripts()));
            Game game = begin(particles.and(sounds.effects()), particles, feed);
            sounds.listenTo(game);
            try (BestScore best = BestScore.ofThisPlayer();
                    Picture picture = new Picture(screen, game, particles, best, hint(), FONTS)) {
                game.listen(best);
                Workbench bench = new Workbench(game, scripts, options.scripts(), clock, screen::copy);
                if (wanted.sound() == Display.Sound.MUTED) {
                    bench.mute();
                }
                new WindowDrive(screen, picture, feed, sounds, bench, clock).run(game, lastTick());
            }
            return game;
        }
    }

    /** Plays unseen to a tick, draws it to a file, and plays on if more ticks were asked for. */
    Game playForPicture(Display.Picture wanted, Drive drive) throws NoScreenException, IOException {
        Particles particles = new Particles();
        HudFeed feed = feed();
        try (Screen screen =
                Screen.offscreen(wanted.size().width(), wanted.size().height(), wanted.scale())) {
            Game game = begin(particles, particles, feed);
            Workbench bench = new Workbench(game, scripts, options.scripts(), clock, screen::copy);
            wanted.panel().ifPresent(bench::open); // before, for what it measures
            drive.run(game, wanted.tick());
            try (BestScore none = BestScore.none();
                    Picture picture = new Picture(screen, game, particles, none, hint(), FONTS)) {
                picture.draw(feed.model(game, bench.view(picture.view(), 1)), 1);
                screen.capture().writePng(wanted.file());
            }
            drive.run(game, options.ticks().orElse(wanted.tick()));
            return game;
        }
    }

    private Game begin(Effects effects, Particles particles, HudFeed feed) {
        Game game = begin.apply(effects);
        game.listen(particles);
        game.listen(feed);
        return game;
    }

    private HudFeed feed() {
        return new HudFeed("W A S D and the mouse fly and fire  ·  F1: all keys  ·  P pauses  ·  Escape ends");
    }

    private String hint() {
        return "Edit " + options.scripts().resolve("drone.js") + " and save  ·  F1: all keys";
    }

    private long lastTick() {
        return options.ticks().orElse(Long.MAX_VALUE);
    }
}
