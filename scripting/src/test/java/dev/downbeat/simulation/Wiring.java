package dev.downbeat.simulation;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.run.Realm;
import java.util.List;

/** How the parts are joined: as in the game, unless a test plants a bug. */
interface Wiring {

    /** As in the game. */
    Wiring RIGHT = new Wiring() {};

    /** For another simulation: one that remembers anything begins anew. */
    default Wiring anew() {
        return this;
    }

    /** How the folder is watched. */
    default ScriptOptions watching(ScriptOptions options) {
        return options;
    }

    default Weather weather(Weather weather) {
        return weather;
    }

    /** Whether the hint that hints were dropped is passed on. */
    default boolean heedsOverflow() {
        return true;
    }

    /** What a world is given in the place of an attempt, one after the other, a tick or two apart. */
    default List<Attempt> given(Attempt attempt) {
        return List.of(attempt);
    }

    default Realm realm(Realm realm) {
        return realm;
    }
}
