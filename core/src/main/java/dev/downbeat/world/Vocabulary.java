package dev.downbeat.world;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of entities and the types of events of a game, each numbered from zero, so that tables can be arrays. The
 * lifecycle events come first. Immutable: one vocabulary serves any number of worlds on any threads.
 */
public final class Vocabulary {

    private final List<EntityKind<?>> kinds;
    private final List<EventType> events;
    private final Map<String, EntityKind<?>> kindsByName = new HashMap<>();
    private final Map<String, EventType> eventsByName = new HashMap<>();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

    /**
     * @param events without those of {@link EventType#LIFECYCLE}, which every vocabulary has
     * @throws IllegalArgumentException if two kinds or two events have one name
     */
    public Vocabulary(Collection<? extends EntityKind<?>> kinds, Collection<EventType> events) {
        this.kinds = List.copyOf(kinds);
        List<EventType> all = new ArrayList<>(EventType.LIFECYCLE);
        all.addAll(events);
        this.events = List.copyOf(all);
        for (EntityKind<?> kind : this.kinds) {
            numbers.put(kind, kindsByName.size());
            if (kindsByName.put(kind.name(), kind) != null) {
                throw new IllegalArgumentException("two kinds of one name: name=" + kind.name());
            }
        }
        for (EventType event : this.events) {
            numbers.put(event, eventsByName.size());
            if (eventsByName.put(event.name(), event) != null) {
                throw new IllegalArgumentException("two events of one name: name=" + event.name());
            }
        }
    }

    /** A vocabulary of these kinds, with the lifecycle events only. */
    public static Vocabulary of(EntityKind<?>... kinds) {
        return new Vocabulary(Arrays.asList(kinds), List.of());
    }

    /** This vocabulary with more events. */
    public Vocabulary withEvents(EventType... more) {
        List<EventType> all = new ArrayList<>(events.subList(EventType.LIFECYCLE.size(), events.size()));
        all.addAll(Arrays.asList(more));
        return new Vocabulary(kinds, all);
    }

    /** The kinds, each at its number. */
    public List<EntityKind<?>> kinds() {
        return kinds;
    }

    /** The events, each at its number. */
    public List<EventType> events() {
        return events;
    }

    /** The kind of a name. */
    public Optional<EntityKind<?>> kind(String name) {
        return Optional.ofNullable(kindsByName.get(name));
    }

    /** The event of a name. */
    public Optional<EventType> event(String name) {
        return Optional.ofNullable(eventsByName.get(name));
    }

    /**
     * The number of a kind.
     *
     * @throws IllegalArgumentException if it is not of this vocabulary
     */
    public int numberOf(EntityKind<?> kind) {
        return number(kind, "kind", kind.name());
    }

    /**
     * The number of an event.
     *
     * @throws IllegalArgumentException if it is not of this vocabulary
     */
    public int numberOf(EventType event) {
        return number(event, "event", event.name());
    }

    private int number(Object member, String sort, String name) {
        Integer number = numbers.get(member);
        if (number == null) {
            throw new IllegalArgumentException(sort + " is not in this world's vocabulary: name=" + name);
        }
        return number;
    }
}
