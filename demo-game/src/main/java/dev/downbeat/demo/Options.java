package dev.downbeat.demo;

import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.workbench.PanelName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the command line asked for, checked.
 *
 * @param scripts the folder of the behaviour scripts
 * @param ticks after how many ticks to stop; empty to go on until somebody stops the game
 * @param report where the report goes: a file, or {@code -} for the standard output
 */
record Options(GameConfig game, Path scripts, Display display, Pace pace, OptionalLong ticks, Optional<String> report) {

    /** How ticks follow each other. */
    enum Pace {
        /** As the clock says. */
        REAL_TIME,
        /** As fast as they can, without any clock. */
        UNPACED
    }

    /** Where the game is seen. */
    sealed interface Display {

        /** In a window. */
        record Window() implements Display {}

        /** Nowhere. */
        record Headless() implements Display {}

        /** Nowhere, with a console on the terminal. */
        record Terminal() implements Display {}

        /**
         * In a picture, drawn in memory after a tick; the game ends with it, unless more ticks were asked for.
         *
         * @param file where the PNG goes
         * @param tick the number of the tick, 1 or more
         * @param panel the page of the workbench that is open in it
         */
        record Picture(Path file, long tick, Optional<PanelName> panel) implements Display {}
    }
}
