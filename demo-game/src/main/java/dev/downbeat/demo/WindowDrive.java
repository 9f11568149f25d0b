package dev.downbeat.demo;

import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.Steering;
import dev.downbeat.demo.picture.HudFeed;
import dev.downbeat.demo.picture.Picture;
import dev.downbeat.demo.view.ArenaView;
import dev.downbeat.demo.view.Input;
import dev.downbeat.demo.view.Key;
import dev.downbeat.demo.view.Screen;
import dev.downbeat.loop.GameLoop;
import dev.downbeat.loop.Pacer;
import dev.downbeat.loop.Simulation;
import dev.downbeat.time.NanoClock;

/** Runs a game in a window, on the calling thread, which must be the screen's. Escape ends it, P pauses it. */
final class WindowDrive implements Drive {

    /** Displays that do not hold frames back would otherwise be drawn to as fast as a core can. */
    private static final long MIN_FRAME_NANOS = 1_000_000_000L / 240;

    private final Screen screen;
    private final Picture picture;
    private final HudFeed feed;
    private final NanoClock clock;

    WindowDrive(Screen screen, Picture picture, HudFeed feed, NanoClock clock) {
        this.screen = screen;
        this.picture = picture;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void run(Game game, long lastTick) {
        Pausable simulation = new Pausable(game, lastTick);
        GameLoop loop = new GameLoop(clock, game.world().config().timestep(), simulation);
        Pacer pacer = Pacer.parkThenSpin(clock);
        while (!screen.closeRequested()
                && game.world().tickNumber() < lastTick
                && !Thread.currentThread().isInterrupted()) {
            long startNanos = clock.nanoTime();
            screen.pollEvents();
            if (screen.input().takePressed().contains(Key.PAUSE)) {
                simulation.paused = !simulation.paused;
            }
            Controls.restartIfWanted(game, screen.input());
            Steering keys = steering(screen.input(), picture.view());
            game.steer(Controls.of(keys, screen.input().sticks(), game.arena().player()));
            loop.runFrame();
            screen.swap();
            pacer.awaitUntil(startNanos + MIN_FRAME_NANOS);
        }
    }

    /** What keys and mouse mean in this moment. */
    static Steering steering(Input input, ArenaView view) {
        return new Steering(
                axis(input, Key.UP, Key.DOWN),
                axis(input, Key.RIGHT, Key.LEFT),
                view.worldX(input.mouseX()),
                view.worldY(input.mouseY()),
                input.held(Key.FIRE));
    }

    private static double axis(Input input, Key plus, Key minus) {
        return (input.held(plus) ? 1 : 0) - (input.held(minus) ? 1 : 0);
    }

    private final class Pausable implements Simulation {

        private final Game game;
        private final long lastTick;
        private boolean paused;
        private double lastAlpha;

        Pausable(Game game, long lastTick) {
            this.game = game;
            this.lastTick = lastTick;
        }

        @Override
        public void tick() {
            if (!paused && game.world().tickNumber() < lastTick) {
                game.tick();
            }
        }

        @Override
        public void render(double alpha) {
            lastAlpha = paused ? lastAlpha : alpha; // or everything would tremble on the spot
            picture.draw(paused ? feed.paused(game) : feed.running(game), lastAlpha);
        }
    }
}
