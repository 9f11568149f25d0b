package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hashes objects by their non-transient fields, so that no game has to write down its state twice. Entities inside are
 * hashed by id, numbers, texts, enums, arrays and lists by value, {@link Hashed} objects by themselves, and other objects
 * by their class and fields in turn. What the JDK keeps private (a map, say) is refused, because its order may differ
 * between runs, and so is a lambda, because its class has no lasting name.
 */
final class FieldHasher {

    /** Deeper than any plain data; a cycle of objects ends here. */
    private static final int MAX_DEPTH = 32;

    /** What is worth knowing of a class. */
    private record Shape(long nameHash, List<Field> fields) {}

    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final Deque<Field> path = new ArrayDeque<>();
    private int depth;

    void hash(Entity entity, StateHash hash) {
        path.clear();
        depth = 0;
        hash.add(entity.id()).add(entity.kindIndex());
        if (entity instanceof Hashed hashed) {
            hashed.hashInto(hash);
        } else {
            hashFields(entity, hash);
        }
    }

    void hashArgument(Object argument, StateHash hash) {
        path.clear();
        depth = 0;
        hashValue(argument, hash);
    }

    private void hashValue(@Nullable Object value, StateHash hash) {
        if (value == null) {
            hash.add(0x6E756C6CL);
        } else if (value instanceof Double || value instanceof Float) {
            hash.add(((Number) value).doubleValue());
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte) {
            hash.add(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            hash.add(truth ? 1L : 0L);
        } else if (value instanceof CharSequence text) {
            hash.add(text);
        } else if (value instanceof Character character) {
            hash.add((long) character);
        } else if (value instanceof Enum<?> constant) {
            hash.add(constant.name());
        } else if (value instanceof Entity entity) {
            hash.add(entity.id());
        } else if (value instanceof Hashed hashed) {
            hashed.hashInto(hash);
        } else {
            hashParts(value, hash);
        }
    }

    private void hashParts(Object whole, StateHash hash) {
        if (depth == MAX_DEPTH) {
            throw new IllegalStateException("state is nested deeper than " + MAX_DEPTH
                    + " objects, perhaps in a cycle; make a field on the way transient: path=" + describePath());
        }
        depth++;
        if (whole instanceof List<?> list) {
            hash.add((long) list.size());
            list.forEach(element -> hashValue(element, hash));
        } else if (whole.getClass().isArray()) {
            hashArray(whole, hash);
        } else {
            hashFields(whole, hash);
        }
        depth--;
    }

    private void hashArray(Object array, StateHash hash) {
        int length = Array.getLength(array);
        hash.add((long) length);
        for (int i = 0; i < length; i++) {
            hashValue(Array.get(array, i), hash);
        }
    }

    private void hashFields(Object object, StateHash hash) {
        Shape shape = shapes.computeIfAbsent(object.getClass(), this::shapeOf);
        hash.add(shape.nameHash());
        for (Field field : shape.fields()) {
            path.addLast(field);
            hashValue(read(field, object), hash);
            path.removeLast();
        }
    }

    private static @Nullable Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("made accessible before: field=" + field, e);
        }
    }

    /** The fields of a class and its superclasses, by class from the top and by name, whatever order the JVM gives. */
    private Shape shapeOf(Class<?> type) {
        if (type.isHidden()) {
            throw unreadable(type, null);
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    open(field, type);
                    own.add(field);
                }
            }
            own.sort(Comparator.comparing(Field::getName));
            fields.addAll(0, own);
        }
        return new Shape(new StateHash().add(type.getName()).value(), List.copyOf(fields));
    }

    private void open(Field field, Class<?> type) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw unreadable(type, e);
        }
    }

    private IllegalStateException unreadable(Class<?> type, @Nullable Exception cause) {
        String name = type.isHidden() ? "a lambda" : type.getName();
        return new IllegalStateException(
                "cannot read an object for the state hash; make its field transient, let the owner of the field implement"
                        + " Hashed, or open the package of its class to dev.downbeat.core: class=" + name + ", path="
                        + describePath(),
                cause);
    }

    private String describePath() {
        return path.stream()
                .map(field -> field.getDeclaringClass().getSimpleName() + "." + field.getName())
                .collect(Collectors.joining(" > "));
    }
}
