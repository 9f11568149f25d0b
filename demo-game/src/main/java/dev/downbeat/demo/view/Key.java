package dev.downbeat.demo.view;

/** What a key means to the game, whichever physical key it is. */
public enum Key {
    /** W or arrow up. */
    UP,
    /** S or arrow down. */
    DOWN,
    /** A or arrow left. */
    LEFT,
    /** D or arrow right. */
    RIGHT,
    /** Space or the left mouse button. */
    FIRE,
    /** R. */
    RESTART,
    /** P. */
    PAUSE,
    /** Escape. */
    CLOSE
}
