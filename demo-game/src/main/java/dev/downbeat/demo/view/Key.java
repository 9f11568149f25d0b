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
    /** N. */
    STEP,
    /** Minus or comma. */
    SLOWER,
    /** Plus, equals or full stop. */
    FASTER,
    /** F1. */
    HELP,
    /** F2. */
    PROBLEMS,
    /** F3. */
    HISTORY,
    /** F4. */
    TICKS,
    /** F5. */
    PROFILE,
    /** F8. */
    CONSOLE,
    /** Page up. */
    PREVIOUS,
    /** Page down. */
    NEXT,
    /** Enter. */
    ACT,
    /** C. */
    COPY,
    /** Escape. */
    CLOSE
}
