package dev.downbeat.demo;

import dev.downbeat.demo.game.Game;
import dev.downbeat.loop.GameLoop;
import dev.downbeat.loop.LoopRunner;
import dev.downbeat.loop.Pacer;
import dev.downbeat.loop.Simulation;
import dev.downbeat.time.NanoClock;

/** A way to run a game without a window, on the calling thread. Ends early when that thread is interrupted. */
@FunctionalInterface
interface Drive {

    /** As fast as it can. */
    Drive UNPACED = (game, lastTick) -> {
        while (game.world().tickNumber() < lastTick && !Thread.currentThread().isInterrupted()) {
            game.tick();
        }
    };

    /** Runs the ticks up to a number. */
    void run(Game game, long lastTick);

    /** As the clock says. */
    static Drive realTime(NanoClock clock) {
        return (game, lastTick) -> {
            UpTo simulation = new UpTo(game, lastTick);
            GameLoop loop = new GameLoop(clock, game.world().config().timestep(), simulation);
            LoopRunner runner = new LoopRunner(loop, Pacer.parkThenSpin(clock));
            simulation.whenReached(runner::stop);
            runner.run();
        };
    }

    /** Ticks a game up to a number, also when more ticks are due in a frame. */
    final class UpTo implements Simulation {

        private final Game game;
        private final long lastTick;
        private Runnable whenReached = () -> {};

        UpTo(Game game, long lastTick) {
            this.game = game;
            this.lastTick = lastTick;
        }

        void whenReached(Runnable action) {
            whenReached = action;
        }

        @Override
        public void tick() {
            if (game.world().tickNumber() < lastTick) {
                game.tick();
            }
        }

        @Override
        public void render(double alpha) {
            if (game.world().tickNumber() >= lastTick) {
                whenReached.run();
            }
        }
    }
}
