package dev.downbeat.scripting.run;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.world.Vocabulary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who handles what: looked up by name once, then by number. Immutable. */
final class HandlerTable {

    private final @Nullable Handler[][] handlers;

    /** @param instances by path; the behaviour of kind {@code drone} is {@code drone.js} */
    HandlerTable(Vocabulary vocabulary, Map<String, ScriptInstance> instances) {
        handlers = new Handler[vocabulary.kinds().size()][vocabulary.events().size()];
        for (EntityKind<?> kind : vocabulary.kinds()) {
            ScriptInstance behaviour = instances.get(kind.name() + ".js");
            if (behaviour != null) {
                for (EventType event : vocabulary.events()) {
                    handlers[vocabulary.numberOf(kind)][vocabulary.numberOf(event)] = behaviour.handler(event);
                }
            }
        }
    }

    /** The handler of a kind for an event, both by number, or null if there is none. */
    @Nullable
    Handler find(int kindIndex, int eventIndex) {
        return handlers[kindIndex][eventIndex];
    }
}
