package dev.downbeat.demo.view;

/** What can be drawn, pointing along its angle. */
public enum Shape {
    /** The ship. */
    TRIANGLE,
    /** A drone: slim, with a deep notch. */
    DART,
    /** A hunter. */
    DIAMOND,
    /** A turret. */
    SQUARE,
    /** A pick-up. */
    HEXAGON,
    /** A bullet or a particle: filled. */
    DOT,
    /** A shield or a shock wave: an outline alone. */
    RING,
    /** A beam with round ends, filled; see {@link ShapeBatch#addBeam}. */
    BEAM
}
