package dev.downbeat.scripting.typings;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.bind.ValueType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the types of a game are called in its declarations. A class that several kinds extend is the union of their types, so
 * that {@code if (other.kind === 'ship')} tells an editor what {@code other} is.
 */
final class TypeNames {

    /** What is declared around the types of a game. */
    private static final Set<String> OURS =
            Set.of("Anything", "Answers", "Behaviours", "Entity", "Events", "Handlers", "Kinds", "Questions");

    private static final Pattern PART = Pattern.compile("(?:^|[-_])([A-Za-z0-9])");

    private final Map<Class<?>, String> names = new HashMap<>();
    private final List<BoundType> types;
    private final List<EntityKind<?>> kinds;

    TypeNames(BoundTypes all, Set<String> taken) {
        kinds = all.bindings().vocabulary().kinds();
        types = all.all().stream()
                .filter(type -> type.type() != Entity.class)
                .sorted(Comparator.comparing((BoundType type) -> type.type().getSimpleName())
                        .thenComparing(type -> type.type().getName()))
                .toList();
        Set<String> used = new HashSet<>(taken);
        used.addAll(OURS);
        names.put(Entity.class, "Entity");
        for (BoundType type : types) {
            names.put(type.type(), unused(type.type().getSimpleName(), used));
        }
    }

    private static String unused(String name, Set<String> used) {
        String free = name;
        for (int i = 2; !used.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** The types, ordered by name. */
    List<BoundType> types() {
        return types;
    }

    /** What a value of a class is called. */
    String of(Class<?> type) {
        return names.getOrDefault(type, type.getSimpleName());
    }

    /** What values of a type are called, list or not, without the question of null. */
    String of(ValueType type) {
        if (type instanceof ValueType.Num || type instanceof ValueType.Int) {
            return "number";
        } else if (type instanceof ValueType.Bool) {
            return "boolean";
        } else if (type instanceof ValueType.Text) {
            return "string";
        } else if (type instanceof ValueType.Ref ref) {
            return of(ref.type());
        } else if (type instanceof ValueType.ListOf list) {
            return "readonly " + of(list.element()) + "[]";
        }
        return type instanceof ValueType.Nothing ? "void" : "Anything";
    }

    /** What declares the members of a class: for a class that is a union, each part extends it. */
    String members(Class<?> type) {
        return type == Entity.class || isUnion(type) ? of(type) + "Members" : of(type);
    }

    /** What an entity of exactly this class is called. */
    String exact(Class<?> type) {
        return isUnion(type) ? "Plain" + of(type) : of(type);
    }

    /** Whether kinds have subclasses of this class. */
    boolean isUnion(Class<?> type) {
        return kinds.stream().anyMatch(kind -> type != kind.type() && type.isAssignableFrom(kind.type()));
    }

    /** The kinds of exactly this class, as a union of literals; empty if there are none. */
    String kindLiterals(Class<?> type) {
        return kinds.stream()
                .filter(kind -> kind.type() == type)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(" | "));
    }

    /** All that an entity of a class, or of a subclass, can be. */
    String union(Class<?> type) {
        Set<String> parts = kinds.stream()
                .map(EntityKind::type)
                .filter(type::isAssignableFrom)
                .map(this::exact)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return parts.isEmpty() ? "never" : String.join(" | ", parts);
    }

    /** The name of the handlers of a kind: {@code laser-gun} has {@code LaserGunHandlers}. */
    static String handlers(EntityKind<?> kind) {
        return PART.matcher(kind.name()).replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT)) + "Handlers";
    }
}
