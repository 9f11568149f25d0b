package dev.downbeat.demo.view;

import java.util.ArrayList;
import java.util.List;

/** A row of a panel. */
public sealed interface PanelRow {

    /** The height of a line of text in window units. */
    float TEXT_HEIGHT = 20;

    /** Its height in window units. */
    float height();

    /**
     * A piece of text.
     *
     * @param at where it begins (a number: ends), as a share of the row's width, 0 to 1
     */
    record Piece(float at, Tone tone, String text) {}

    /**
     * A line of texts, each cut off where the next begins.
     *
     * @param pieces from left to right
     * @param share how much of the row is lit from behind, 0 to 1, to compare rows at a glance
     */
    record Line(List<Piece> pieces, float share) implements PanelRow {

        public Line {
            pieces = List.copyOf(pieces);
            share = Math.max(0, Math.min(1, share));
        }

        /** A line of one text. */
        public static Line of(Tone tone, String text) {
            return new Line(List.of(new Piece(0, tone, text)), 0);
        }

        /** The same with one more text to its right. */
        public Line and(float at, Tone tone, String text) {
            List<Piece> all = new ArrayList<>(pieces);
            all.add(new Piece(at, tone, text));
            return new Line(all, share);
        }

        /** The same, lit from behind. */
        public Line lit(double share) {
            return new Line(pieces, (float) share);
        }

        /** What a heading is over stands nearer to it than what is before. */
        @Override
        public float height() {
            boolean heading = !pieces.isEmpty() && pieces.get(0).tone() == Tone.HEADING;
            return heading ? TEXT_HEIGHT + 7 : TEXT_HEIGHT;
        }
    }

    /**
     * A line of source with a caret below one of its characters.
     *
     * @param column from 1, in UTF-16 units; 0 for no caret
     */
    record Source(String text, int column) implements PanelRow {

        @Override
        public float height() {
            return column > 0 ? 38 : 28;
        }
    }

    /**
     * A line that was or is being typed.
     *
     * @param mark what stands before it
     * @param caret before which of its characters the caret stands; -1 for none
     */
    record Prompt(String mark, String text, int caret) implements PanelRow {

        @Override
        public float height() {
            return TEXT_HEIGHT;
        }
    }

    /**
     * A value that the mouse can move along its range.
     *
     * @param share where in the range it is, 0 to 1
     */
    record Slider(String name, String value, float share) implements PanelRow {

        /** Where the track begins, as a share of the row's width. */
        static final float TRACK_FROM = 0.42f;

        /** Where the track ends, and the value begins. */
        static final float TRACK_TO = 0.84f;

        private static final float REACH = 0.02f; // the knob stands out at both ends

        public Slider {
            share = Math.max(0, Math.min(1, share));
        }

        /** Whether a place along the row is one of the track. */
        public static boolean onTrack(float across) {
            return across >= TRACK_FROM - REACH && across <= TRACK_TO + REACH;
        }

        /** Where in the range a place along the row is, 0 to 1. */
        public static float shareAt(float across) {
            return Math.max(0, Math.min(1, (across - TRACK_FROM) / (TRACK_TO - TRACK_FROM)));
        }

        @Override
        public float height() {
            return 21;
        }
    }

    /**
     * Values over time as bars, the latest on the right.
     *
     * @param values 0 or more
     * @param limit the value that should not be exceeded; a line shows it at two thirds of the height
     * @param marks indexes of values at which something happened
     * @param caption what it shows
     */
    record Graph(List<Float> values, float limit, List<Integer> marks, String caption) implements PanelRow {

        public Graph {
            values = List.copyOf(values);
            marks = List.copyOf(marks);
        }

        @Override
        public float height() {
            return 104;
        }
    }
}
