package dev.downbeat.simulation;

import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.run.Realm;
import dev.downbeat.scripting.run.ScriptInstance;
import java.time.Duration;
import java.util.Map;

/** Bugs to be found: each is a wrong way of joining the parts, and the invariant that it breaks. */
enum PlantedBug {
    COMMIT_PER_SCRIPT(Invariant.ONE_REVISION),
    NO_SETTLE(Invariant.SETTLED_READS),
    OVERFLOW_IGNORED(Invariant.NOTHING_MISSED),
    STALE_COMPILE_WINS(Invariant.NEWEST_WINS),
    REJECTED_FILE_INSTALLED(Invariant.LAST_GOOD),
    STATE_DROPPED_ON_PATCH(Invariant.STATE);

    private final Invariant broken;

    PlantedBug(Invariant broken) {
        this.broken = broken;
    }

    Wiring wiring() {
        return switch (this) {
            case COMMIT_PER_SCRIPT -> new OtherAttempts.PerScript();
            case NO_SETTLE -> new Unsettled();
            case OVERFLOW_IGNORED -> new WithoutLooks(false);
            case STALE_COMPILE_WINS -> new OtherAttempts.Stale();
            case REJECTED_FILE_INSTALLED -> new OtherAttempts.Mended();
            case STATE_DROPPED_ON_PATCH -> new Forgetful();
        };
    }

    /** Whether it breaks an invariant; of some it breaks two, and a run comes to either first. */
    boolean breaks(Invariant invariant) {
        return invariant == broken || (this == REJECTED_FILE_INSTALLED && invariant == Invariant.NEWEST_WINS);
    }

    /** The folder is read at the first sign of a change. */
    private static final class Unsettled implements Wiring {
        @Override
        public ScriptOptions watching(ScriptOptions options) {
            return options.withSettle(Duration.ZERO);
        }
    }

    /**
     * No look now and then, and no glance, finds what no hint announced. Hints are lost for want of room only: the one that
     * says so must do.
     */
    record WithoutLooks(boolean heedsOverflow) implements Wiring {
        @Override
        public ScriptOptions watching(ScriptOptions options) {
            return options.withSweep(Duration.ofDays(1));
        }

        @Override
        public Weather weather(Weather weather) {
            return weather.onlyOverflowing();
        }
    }

    /** Nothing keeps its scope. */
    private static final class Forgetful implements Wiring {
        @Override
        public Realm realm(Realm realm) {
            return new DecoratedRealm(realm) {
                @Override
                public LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
                    return super.load(set, Map.of());
                }
            };
        }
    }
}
