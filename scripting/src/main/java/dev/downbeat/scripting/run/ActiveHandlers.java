package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.Vocabulary;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handlers that are called: those that are live, but for those that are off, and measured while a profile is open. While
 * none is, they are the very handlers of the live set. Owned by the loop thread.
 */
final class ActiveHandlers {

    private final Vocabulary vocabulary;
    private final TickBoundary boundary;
    private final Quarantines quarantines;
    private final NanoClock clock;
    private HandlerTable table;
    private OpenProfile[]
            profiles = {}; // never changed in place, because profiles may be opened and closed within a call

    ActiveHandlers(Vocabulary vocabulary, TickBoundary boundary, Quarantines quarantines, NanoClock clock) {
        this.vocabulary = vocabulary;
        this.boundary = boundary;
        this.quarantines = quarantines;
        this.clock = clock;
        this.table = boundary.live().handlers();
    }

    /** The handler of a kind for an event, both by number, or null if there is none. */
    @Nullable
    Handler find(int kindIndex, int eventIndex) {
        return table.find(kindIndex, eventIndex);
    }

    /** What is live or off has changed. */
    void refresh() {
        LiveSet live = boundary.live();
        HandlerTable handlers = quarantines.without(live.handlers());
        for (OpenProfile profile : profiles) {
            handlers = profile.timing(handlers, live);
        }
        table = handlers;
    }

    /** Begins to measure, until the profile is closed. */
    OpenProfile profile() {
        OpenProfile profile = new OpenProfile(vocabulary, clock, this::close);
        profiles = Stream.concat(Stream.of(profiles), Stream.of(profile)).toArray(OpenProfile[]::new);
        refresh();
        return profile;
    }

    private void close(OpenProfile profile) {
        profiles = Stream.of(profiles).filter(other -> !other.equals(profile)).toArray(OpenProfile[]::new);
        refresh();
    }

    void beginTick() {
        for (OpenProfile profile : profiles) {
            profile.beginTick();
        }
    }

    /**
     * Lets coroutines of an entity run, measured like handlers.
     *
     * @param step gives how many have run
     */
    void runCoroutines(Entity self, ToIntFunction<Entity> step) {
        OpenProfile[] measuring = profiles;
        for (OpenProfile profile : measuring) {
            profile.begin();
        }
        int steps = 0;
        try {
            steps = step.applyAsInt(self);
        } finally {
            for (OpenProfile profile : measuring) {
                profile.endCoroutines(self.kindIndex(), steps);
            }
        }
    }
}
