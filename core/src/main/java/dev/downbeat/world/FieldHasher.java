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
import org.jspecify.annotations.Nullable;

/**
 * Hashes objects by their non-transient fields, so that no game has to write down its state twice. Entities inside are
 * hashed by id, numbers, texts, enums, arrays and lists by value, {@link Hashed} objects by themselves, and other objects
 * by their fields in turn; what the JDK keeps private (a map, say) is refused, because its order may differ between runs.
 */
final class FieldHasher {

    /** Deeper than any plain data; a cycle of objects ends here. */
    private static final int MAX_DEPTH = 32;

    private final Map<Class<?>, List<Field>> fieldsByClass = new HashMap<>();
    private final Deque<String> path = new ArrayDeque<>();

    void hash(Entity entity, StateHash hash) {
        hash.add(entity.id()).add(entity.kindIndex());
        if (entity instanceof Hashed hashed) {
            hashed.hashInto(hash);
        } else {
            hashFields(entity, hash);
        }
    }

    void hashValue(@Nullable Object value, StateHash hash) {
        if (value == null) {
            hash.add(0x6E756C6CL);
        } else if (value instanceof Double || value instanceof Float) {
            hash.add(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            hash.add(number.longValue());
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
        } else if (value instanceof List<?> list) {
            hash.add((long) list.size());
            list.forEach(element -> hashValue(element, hash));
        } else if (value.getClass().isArray()) {
            hashArray(value, hash);
        } else {
            hashFields(value, hash);
        }
    }

    private void hashArray(Object array, StateHash hash) {
        int length = Array.getLength(array);
        hash.add((long) length);
        for (int i = 0; i < length; i++) {
            hashValue(Array.get(array, i), hash);
        }
    }

    private void hashFields(Object object, StateHash hash) {
        if (path.size() == MAX_DEPTH) {
            throw new IllegalStateException("state is nested deeper than " + MAX_DEPTH
                    + " objects, perhaps in a cycle; make a field on the way transient: path="
                    + String.join(" > ", path));
        }
        for (Field field : fieldsByClass.computeIfAbsent(object.getClass(), FieldHasher::stateFields)) {
            path.addLast(field.getDeclaringClass().getSimpleName() + "." + field.getName());
            try {
                hashValue(field.get(object), hash);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("made accessible before: field=" + field, e);
            }
            path.removeLast();
        }
    }

    /** The fields of a class and its superclasses, by class from the top and by name, whatever order the JVM gives. */
    private static List<Field> stateFields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner = type; owner != null && owner != Object.class; owner = owner.getSuperclass()) {
            List<Field> own = new ArrayList<>();
            for (Field field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    open(field);
                    own.add(field);
                }
            }
            own.sort(Comparator.comparing(Field::getName));
            fields.addAll(0, own);
        }
        return List.copyOf(fields);
    }

    private static void open(Field field) {
        try {
            field.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            throw new IllegalStateException(
                    "cannot read a field for the state hash; make it transient, let its class implement Hashed, or open"
                            + " its package to dev.downbeat.core: field="
                            + field.getDeclaringClass().getName() + "." + field.getName(),
                    e);
        }
    }
}
