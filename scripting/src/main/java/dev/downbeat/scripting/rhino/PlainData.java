package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.world.StateHash;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** Hashes what scripts keep: numbers, texts, arrays, plain objects, entities by id. No script code runs. */
final class PlainData {

    private PlainData() {}

    static void hash(@Nullable Object value, StateHash hash) {
        hash(value, hash, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void hash(@Nullable Object value, StateHash hash, Set<Object> open) {
        if (value == null || Undefined.isUndefined(value)) {
            hash.add(value == null ? 1L : 2L);
        } else if (value instanceof Number number) {
            hash.add(number.doubleValue());
        } else if (value instanceof CharSequence text) {
            hash.add(text);
        } else if (value instanceof Boolean truth) {
            hash.add(truth ? 3L : 4L);
        } else if (value instanceof BoundObject bound) {
            hash.add(bound.unwrap() instanceof Entity entity ? entity.id() : 5L);
        } else if (value instanceof BaseFunction) {
            hash.add(6L); // code is not state
        } else if (value instanceof Scriptable object && open.add(object)) {
            Object[] ids = object.getIds();
            hash.add((long) ids.length);
            for (Object id : ids) {
                hash.add(id.toString());
                // Accessors are script code; what they return is made of what is hashed anyway.
                hash(id instanceof Integer index ? object.get(index, object) : plain(object, id), hash, open);
            }
            open.remove(object);
        } else {
            hash.add(7L);
        }
    }

    private static @Nullable Object plain(Scriptable object, Object id) {
        return id instanceof String name ? object.get(name, object) : null;
    }
}
