package dev.downbeat.scripting.run;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.world.Vocabulary;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who handles what: looked up by name once, then by number. Immutable. */
final class HandlerTable {

    private final @Nullable Handler[][] handlers;

    private HandlerTable(Vocabulary vocabulary) {
        handlers = new Handler[vocabulary.kinds().size()][vocabulary.events().size()];
    }

    /** The table of a world without scripts. */
    static HandlerTable empty(Vocabulary vocabulary) {
        return new HandlerTable(vocabulary);
    }

    /** @param instances of all scripts of a set, by path */
    static HandlerTable of(Vocabulary vocabulary, ScriptSet set, Map<String, ScriptInstance> instances) {
        HandlerTable table = new HandlerTable(vocabulary);
        for (EntityKind<?> kind : vocabulary.kinds()) {
            Behaviour.paths(kind.name()).stream()
                    .map(instances::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(behaviour -> {
                        for (EventType event : vocabulary.events()) {
                            table.handlers[vocabulary.numberOf(kind)][vocabulary.numberOf(event)] =
                                    handler(behaviour, event, set, instances);
                        }
                    });
        }
        return table;
    }

    /** The behaviour's own function, or else one that it imports or passes on under the event's name. */
    private static @Nullable Handler handler(
            ScriptInstance behaviour, EventType event, ScriptSet set, Map<String, ScriptInstance> instances) {
        Handler own = behaviour.handler(event, event.name());
        if (own != null) {
            return own;
        }
        Links links = set.links(behaviour.script().path());
        Target target =
                links.imports().getOrDefault(event.name(), links.exports().get(event.name()));
        String function = target instanceof Target.Variable variable
                ? variable.name()
                : target instanceof Target.Member member ? member.name() : null;
        ScriptInstance owner = target == null ? null : instances.get(target.path());
        return owner == null || function == null ? null : owner.handler(event, function);
    }

    /** The handler of a kind for an event, both by number, or null if there is none. */
    @Nullable
    Handler find(int kindIndex, int eventIndex) {
        return handlers[kindIndex][eventIndex];
    }
}
