package dev.downbeat.demo.view;

/** What a key means to the game, whichever physical key it is. */
public enum Key {
    /** W or arrow up. */
    UP,
    /** S or arrow down. */
    DOWN,
    /** A. */
    LEFT,
    /** D. */
    RIGHT,
    /** Arrow left: flies as A does, unless a page takes it. */
    LESS,
    /** Arrow right: flies as D does, unless a page takes it. */
    MORE,
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
    /** M. */
    MUTE,
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
    /** F6. */
    INSPECTOR,
    /** F7. */
    TUNABLES,
    /** F8. */
    CONSOLE,
    /** Page up, or the wheel up. */
    PREVIOUS,
    /** Page down, or the wheel down. */
    NEXT,
    /** Enter. */
    ACT,
    /** C. */
    COPY,
    /** Escape. */
    CLOSE
}
