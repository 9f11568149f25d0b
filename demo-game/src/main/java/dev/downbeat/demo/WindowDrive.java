package dev.downbeat.demo;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.Steering;
import dev.downbeat.demo.picture.HudFeed;
import dev.downbeat.demo.picture.Picture;
import dev.downbeat.demo.sound.Sounds;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.BenchView;
import dev.downbeat.demo.view.HudModel;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Screen;
import dev.downbeat.demo.workbench.Workbench;
import dev.downbeat.loop.GameLoop;
import dev.downbeat.loop.Pacer;
import dev.downbeat.loop.Simulation;
import dev.downbeat.time.NanoClock;

/** Runs a game in a window, with its workbench, on the calling thread, which must be the screen's. */
final class WindowDrive implements Drive {

    /** Displays that do not hold frames back would otherwise be drawn to as fast as a core can. */
    private static final long MIN_FRAME_NANOS = 1_000_000_000L / 240;

    private final Screen screen;
    private final Picture picture;
    private final HudFeed feed;
    private final Sounds sounds;
    private final Workbench bench;
    private final NanoClock clock;

    WindowDrive(Screen screen, Picture picture, HudFeed feed, Sounds sounds, Workbench bench, NanoClock clock) {
        this.screen = screen;
        this.picture = picture;
        this.feed = feed;
        this.sounds = sounds;
        this.bench = bench;
        this.clock = clock;
    }

    @Override
    public void run(Game game, long lastTick) {
        Seen simulation = new Seen(game, lastTick);
        GameLoop loop = new GameLoop(bench.clock(), game.world().config().timestep(), simulation);
        Pacer pacer = Pacer.parkThenSpin(clock);
        while (!screen.closeRequested()
                && !bench.ended()
                && game.world().tickNumber() < lastTick
                && !Thread.currentThread().isInterrupted()) {
            long startNanos = clock.nanoTime();
            screen.pollEvents();
            bench.take(screen.input(), simulation.shown, picture.view());
            if (!bench.keepsKeys()) {
                Controls.restartIfWanted(game, screen.input());
            }
            Steering keys = steering(screen.input(), picture.view(), bench);
            game.steer(Controls.of(keys, screen.input().sticks(), game.arena().player()));
            loop.runFrame();
            sound();
            screen.swap();
            pacer.awaitUntil(startNanos + MIN_FRAME_NANOS);
        }
    }

    private void sound() {
        if (bench.muted()) {
            sounds.skip();
        } else {
            sounds.play();
        }
    }

    /** What keys and mouse mean to the ship in this moment, as far as the workbench leaves it keys and mouse. */
    static Steering steering(Input input, ArenaView view, Workbench bench) {
        boolean flies = !bench.keepsKeys();
        return new Steering(
                flies ? axis(input, Key.UP, Key.DOWN) : 0,
                flies ? across(input, bench) : 0,
                view.worldX(input.mouseX()),
                view.worldY(input.mouseY()),
                flies && !bench.keepsMouse() && input.held(Key.FIRE));
    }

    private static double across(Input input, Workbench bench) {
        double arrows = bench.keepsArrows() ? 0 : axis(input, Key.MORE, Key.LESS);
        return Math.max(-1, Math.min(1, axis(input, Key.RIGHT, Key.LEFT) + arrows));
    }

    private static double axis(Input input, Key plus, Key minus) {
        return (input.held(plus) ? 1 : 0) - (input.held(minus) ? 1 : 0);
    }

    private final class Seen implements Simulation {

        private final Game game;
        private final long lastTick;
        private HudModel shown;

        Seen(Game game, long lastTick) {
            this.game = game;
            this.lastTick = lastTick;
            this.shown = feed.model(game, BenchView.NONE);
        }

        @Override
        public void tick() {
            if (game.world().tickNumber() < lastTick) {
                game.tick();
            }
        }

        @Override
        public void render(double alpha) {
            shown = feed.model(game, bench.view(picture.view(), alpha));
            picture.draw(shown, alpha);
        }
    }
}
