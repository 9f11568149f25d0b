package dev.downbeat.scripting.run;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who handles what: looked up by name once, then by number. Immutable once it is made. */
final class HandlerTable {

    private final @Nullable Handler[][] handlers;
    private final List<Problem> problems = new ArrayList<>();

    private HandlerTable(Vocabulary vocabulary) {
        handlers = new Handler[vocabulary.kinds().size()][vocabulary.events().size()];
    }

    private HandlerTable(@Nullable Handler[][] handlers) {
        this.handlers = handlers;
    }

    /** The same without the handlers of some kinds, by number. */
    HandlerTable without(Set<Integer> kindIndexes) {
        if (kindIndexes.isEmpty()) {
            return this;
        }
        @Nullable Handler[][] others = handlers.clone();
        for (int kind : kindIndexes) {
            others[kind] = new Handler[handlers[kind].length];
        }
        return new HandlerTable(others);
    }

    /** What stands in the place of a handler, by the numbers of its kind and event. */
    interface Replacement {
        Handler of(Handler handler, int kindIndex, int eventIndex);
    }

    /** The same with something in the place of each handler. */
    HandlerTable with(Replacement replacement) {
        @Nullable Handler[][] others = new Handler[handlers.length][];
        for (int kind = 0; kind < handlers.length; kind++) {
            others[kind] = handlers[kind].clone();
            for (int event = 0; event < others[kind].length; event++) {
                Handler handler = handlers[kind][event];
                others[kind][event] = handler == null ? null : replacement.of(handler, kind, event);
            }
        }
        return new HandlerTable(others);
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
                                    table.handler(behaviour, event, set, instances);
                        }
                    });
        }
        return table;
    }

    /** The behaviour's own function, or else one that it imports or passes on under the event's name. */
    private @Nullable Handler handler(
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
        if (target == null || function == null) {
            return null;
        }
        ScriptInstance owner = instances.get(target.path());
        Handler handler = owner == null ? null : owner.handler(event, function);
        if (handler == null) {
            problems.add(noFunction(behaviour, event, function, target.path()));
        }
        return handler;
    }

    private static Problem noFunction(ScriptInstance behaviour, EventType event, String function, String path) {
        String message = "'" + event.name() + "' is the name of an event, so it must be a function, and '" + function
                + "' of '" + path + "' is none";
        return Problem.error(behaviour.script().path(), 0, 0, message, "");
    }

    /** What stands in the place of a handler and is none. */
    List<Problem> problems() {
        return problems;
    }

    /** The handler of a kind for an event, both by number, or null if there is none. */
    @Nullable
    Handler find(int kindIndex, int eventIndex) {
        return handlers[kindIndex][eventIndex];
    }
}
