package dev.downbeat.demo;

import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.workbench.PanelName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

        /**
         * How large a window or a picture is at first.
         *
         * @param width pixels, {@value #LEAST} to {@value #MOST}
         * @param height likewise
         */
        record Size(int width, int height) {

            static final int LEAST = 320;
            static final int MOST = 8192;

            private static final Pattern FORM = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");

            public Size {
                if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
                    throw new IllegalArgumentException("--size must be between " + LEAST + "x" + LEAST + " and " + MOST
                            + "x" + MOST + ": --size=" + width + "x" + height);
                }
            }

            /** @param text as in {@code 1280x720} */
            static Size of(String text) {
                Matcher form = FORM.matcher(text);
                if (!form.matches()) {
                    throw new IllegalArgumentException("--size must be like 1280x720: --size=" + text);
                }
                return new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            }
        }

        /** What a window is heard with at first. */
        enum Sound {
            ON,
            MUTED
        }

        /** In a window. */
        record Window(Size size, Sound sound) implements Display {}

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
         * @param size how large it is, before it is enlarged
         * @param scale how much larger everything in it is drawn, as on a HiDPI display: {@value #LEAST_SCALE} to
         *     {@value #MOST_SCALE}
         */
        record Picture(Path file, long tick, Optional<PanelName> panel, Size size, float scale) implements Display {

            static final int LEAST_SCALE = 1;
            static final int MOST_SCALE = 4;

            public Picture {
                if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
                    throw new IllegalArgumentException(
                            "--scale must be between " + LEAST_SCALE + " and " + MOST_SCALE + ": --scale=" + scale);
                }
                if (Math.max(size.width(), size.height()) * scale > Size.MOST) {
                    throw new IllegalArgumentException("--size times --scale must be at most " + Size.MOST + "x"
                            + Size.MOST + ": --size=" + size.width() + "x" + size.height() + ", --scale=" + scale);
                }
            }
        }
    }
}
