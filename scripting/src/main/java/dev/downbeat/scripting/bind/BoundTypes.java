package dev.downbeat.scripting.bind;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Bindings;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All Java types that scripts of a game can meet, found from its bindings once. Immutable; shared by all worlds and
 * threads.
 */
public final class BoundTypes {

    private final Bindings bindings;
    private final Map<Class<?>, BoundType> types = new HashMap<>();
    private final ClassValue<BoundType> nearest = new ClassValue<>() {
        @Override
        protected BoundType computeValue(Class<?> type) {
            return findNearest(type);
        }
    };

    private BoundTypes(Bindings bindings) {
        this.bindings = bindings;
    }

    /**
     * Reads the types of a game.
     *
     * @throws IllegalArgumentException if a member cannot be bound; the message names it and says why
     */
    public static BoundTypes of(Bindings bindings) {
        BoundTypes all = new BoundTypes(bindings);
        Deque<Class<?>> found = new ArrayDeque<>();
        for (EntityKind<?> kind : bindings.vocabulary().kinds()) {
            all.read(kind.type(), kind.name(), found);
        }
        for (EventType event : bindings.vocabulary().events()) {
            event.parameters().stream().map(Parameter::type).forEach(found::add);
            event.answer().ifPresent(found::add);
        }
        found.addAll(bindings.globals().values());
        while (!found.isEmpty()) {
            Class<?> type = found.poll();
            if (ValueType.of(type) instanceof ValueType.Ref) {
                all.read(type, type.getSimpleName(), found);
            }
        }
        return all;
    }

    /** What the types were read from. */
    public Bindings bindings() {
        return bindings;
    }

    /**
     * The bound type of an object: that of its class, or of the nearest superclass or interface that is bound.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BoundType of(Object object) {
        return nearest.get(object.getClass());
    }

    /**
     * The bound type of a class: its own, or that of the nearest superclass or interface that is bound.
     *
     * @throws IllegalArgumentException if there is none
     */
    public BoundType ofClass(Class<?> type) {
        return nearest.get(type);
    }

    /** All bound types. */
    public Collection<BoundType> all() {
        return types.values();
    }

    private void read(Class<?> type, String name, Deque<Class<?>> found) {
        if (!types.containsKey(type)) {
            types.put(type, new BoundType(type, name, MemberReader.read(type, found)));
        }
    }

    private BoundType findNearest(Class<?> type) {
        for (Class<?> each : lineage(type)) {
            BoundType bound = types.get(each);
            if (bound != null) {
                return bound;
            }
        }
        throw new IllegalArgumentException("no bound class: class=" + type.getName());
    }

    /** A class, its superclasses from near to far, and then all their interfaces. */
    static Set<Class<?>> lineage(Class<?> type) {
        Set<Class<?>> lineage = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            lineage.add(each);
        }
        Deque<Class<?>> open = new ArrayDeque<>(lineage);
        while (!open.isEmpty()) {
            for (Class<?> face : open.poll().getInterfaces()) {
                if (lineage.add(face)) {
                    open.add(face);
                }
            }
        }
        return lineage;
    }
}
