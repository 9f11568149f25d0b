package dev.downbeat.scripting.run;

import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.flight.HandlerSampleEvent;
import org.jspecify.annotations.Nullable;

/** Has a world's handlers profiled for the flight recorder, while one asks for that. Owned by the loop thread. */
final class HandlerSamples {

    private final ActiveHandlers handlers;
    private final HandlerSampleEvent asked = new HandlerSampleEvent(); // never committed
    private @Nullable OpenProfile profile;

    HandlerSamples(ActiveHandlers handlers) {
        this.handlers = handlers;
    }

    /** A tick is about to begin. */
    void beginTick() {
        boolean wanted = asked.isEnabled();
        if (profile == null) {
            profile = wanted ? handlers.profile() : null;
        } else if (!wanted) {
            profile.close();
            profile = null;
        } else if (profile.ticks() % Profile.WINDOW == 0) {
            for (HandlerCost cost : profile.costs()) {
                if (cost.recent().calls() > 0) {
                    HandlerSampleEvent.record(cost);
                }
            }
        }
    }
}
