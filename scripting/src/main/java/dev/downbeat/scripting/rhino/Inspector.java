package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Inspected;
import dev.downbeat.scripting.Inspected.Named;
import dev.downbeat.scripting.Inspected.Part;
import dev.downbeat.scripting.Inspected.Plain;
import dev.downbeat.scripting.Inspected.Whole;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;
import org.mozilla.javascript.UniqueTag;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * Copies what an entity holds into plain data, up to a size that a person looks through. No script code runs, and none of the
 * game's but that of its lists. Loop thread, with a context entered.
 */
final class Inspector {

    static final int MAX_DEPTH = 8;
    static final int MAX_PARTS_OF_ONE = 50;
    static final int MAX_PARTS = 500;
    static final int MAX_TEXT = 200;
    private static final int MAX_BITS = 256;

    private final RhinoRealm realm;
    private final List<Object> above = new ArrayList<>(); // what is being taken apart, so that circles end
    private int parts;

    private Inspector(RhinoRealm realm) {
        this.realm = realm;
    }

    /** @param file the script that it behaves by */
    static Inspection inspect(Entity entity, String file, RhinoRealm realm) {
        return new Inspection(file, new Inspector(realm).fields(entity), new Inspector(realm).ofState(entity));
    }

    /** An entity whose state no script has asked for has none yet, and is not to get one by being looked at. */
    private Whole ofState(Entity entity) {
        EntityObject known = entity.attachment() instanceof EntityObject met && met.realm() == realm ? met : null;
        StateObject state = known == null ? null : known.knownState();
        return state == null ? new Whole("object", List.of(), 0) : members("object", state);
    }

    private Inspected ofJava(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return new Plain(value);
        } else if (value instanceof Number number) {
            return new Plain(number.doubleValue());
        } else if (value instanceof String text) {
            return ofText(text);
        } else if (value instanceof Entity entity) {
            return new Named(entity.toString());
        } else if (value instanceof List<?> list) {
            return inside(list, "array", list.size(), i -> new Part(String.valueOf(i), ofJava(list.get(i))));
        }
        return fields(value);
    }

    private Whole fields(Object target) {
        BoundType type = realm.types().of(target);
        List<BoundMember.Field> fields = type.fields();
        return inside(
                target,
                type.name(),
                fields.size(),
                i -> new Part(fields.get(i).name(), ofJava(fields.get(i).get(target))));
    }

    private static Plain ofText(CharSequence text) {
        return new Plain(
                text.length() <= MAX_TEXT ? text.toString() : text.toString().substring(0, MAX_TEXT) + "…");
    }

    private Inspected ofScript(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return new Plain(value);
        } else if (Undefined.isUndefined(value) || value instanceof UniqueTag) {
            return new Named("undefined");
        } else if (value instanceof BigInteger big) {
            return new Named(big.bitLength() > MAX_BITS ? "bigint of " + big.bitLength() + " bits" : big + "n");
        } else if (value instanceof Number number) {
            return new Plain(number.doubleValue());
        } else if (value instanceof CharSequence text) {
            return ofText(text);
        } else if (value instanceof BoundObject bound) {
            return ofJava(bound.unwrap());
        }
        return value instanceof ScriptableObject object ? ofObject(object) : new Named(Values.describe(value));
    }

    private Inspected ofObject(ScriptableObject object) {
        if (above.stream().anyMatch(each -> each == object)) {
            return new Named("see above");
        } else if (object instanceof NativeMap) {
            @Nullable Object[] entries = Entries.of(object, realm);
            return inside(
                    object,
                    "map",
                    entries.length / 2,
                    i -> new Part(key(entries[2 * i]), ofScript(entries[2 * i + 1])));
        } else if (object instanceof NativeSet) {
            @Nullable Object[] entries = Entries.of(object, realm);
            return inside(
                    object, "set", entries.length / 2, i -> new Part(String.valueOf(i), ofScript(entries[2 * i])));
        } else if (object
                instanceof NativeTypedArrayView<?> view) { // a list of its indexes may be larger than the heap
            return inside(
                    object, "array", view.size(), i -> new Part(String.valueOf(i), ofScript(view.get(i, object))));
        } else if (object instanceof NativeArray) {
            return members("array", object);
        } else if (object instanceof NativeObject) {
            return members("object", object);
        } else if (object instanceof BaseFunction function) {
            return new Named(("function " + function.getFunctionName()).strip());
        }
        return new Named(object.getClassName());
    }

    /** What stands before the value: a text as it is, an object by what it is. */
    private static String key(@Nullable Object key) {
        return key instanceof CharSequence text ? String.valueOf(ofText(text).value()) : Values.describe(key);
    }

    private Whole members(String sort, ScriptableObject object) {
        Object[] ids = object.getIds();
        return inside(object, sort, ids.length, i -> new Part(name(ids[i]), ofMember(object, ids[i])));
    }

    private static String name(Object id) {
        return Values.shortened(id.toString());
    }

    private Inspected ofMember(Scriptable object, Object id) {
        return Members.isAccessor(object, id) ? new Named("accessor") : ofScript(Members.value(object, id));
    }

    private Whole inside(Object whole, String sort, int size, IntFunction<Part> part) {
        List<Part> found = new ArrayList<>();
        int depth = above.size();
        above.add(whole);
        while (depth < MAX_DEPTH && found.size() < Math.min(size, MAX_PARTS_OF_ONE) && parts < MAX_PARTS) {
            parts++;
            found.add(part.apply(found.size()));
        }
        above.remove(above.size() - 1);
        return new Whole(sort, found, size - found.size());
    }
}
