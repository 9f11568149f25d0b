package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * What an object holds at one moment: its members, the length of an array, the entries of a map or set, the bytes of a typed
 * array. No script code runs, neither to read it nor to bring it back. Loop thread, with a context entered.
 */
final class Contents {

    /** In the place of what only script code can tell. */
    static final Object ACCESSOR = new Object();

    private static final @Nullable Object[] NONE = {};

    private final RhinoRealm realm;
    private final ScriptableObject object;
    private final @Nullable Object[] ids;
    private final @Nullable Object[] values;
    private final long length;
    private final int size;
    private final @Nullable Object[] entries;
    private final byte @Nullable [] bytes;

    private Contents(RhinoRealm realm, ScriptableObject object) {
        this.realm = realm;
        this.object = object;
        this.length = object instanceof NativeArray array ? array.getLength() : 0;
        this.bytes = object instanceof NativeTypedArrayView<?> view
                ? view.getBuffer().getBuffer().clone()
                : null;
        this.ids = bytes == null ? object.getIds() : NONE;
        this.values = ids.length == 0 ? NONE : new Object[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Object id = ids[i];
            values[i] = Members.isAccessor(object, id) ? ACCESSOR : Members.value(object, id);
        }
        this.size = object.size();
        this.entries = isCollection(object) ? Entries.of(object, realm) : NONE;
    }

    /** Reads an object; null if it is so large that it would hold a tick up. */
    static @Nullable Contents of(ScriptableObject object, RhinoRealm realm) {
        boolean large = object instanceof NativeArray array
                ? array.getLength() > StateLimits.MAX_PARTS
                : object instanceof NativeTypedArrayView<?> view
                        ? view.getBuffer().getLength() > StateLimits.MAX_TEXT
                        : object.size() > StateLimits.MAX_PARTS || Entries.count(object, realm) > StateLimits.MAX_PARTS;
        return large ? null : new Contents(realm, object);
    }

    ScriptableObject object() {
        return object;
    }

    /** The names and numbers of the members. */
    @Nullable
    Object[] ids() {
        return ids;
    }

    /** The values of the members, {@link #ACCESSOR} for one that is none. */
    @Nullable
    Object[] values() {
        return values;
    }

    /** The keys and values of a map in turn, the elements of a set twice each. */
    @Nullable
    Object[] entries() {
        return entries;
    }

    /** How many bytes a typed array has. */
    int bytes() {
        return bytes == null ? 0 : bytes.length;
    }

    /** Whether there are members that nothing lists: with a symbol for a name, or made so. */
    boolean hides() {
        return object instanceof NativeObject && size != ids.length;
    }

    /** How many parts it adds to what a bag holds. */
    int parts() {
        return 1 + values.length + entries.length / 2;
    }

    /** Whether the object holds something else now; the order aside. */
    boolean differs() {
        if (bytes != null) {
            return !Arrays.equals(((NativeTypedArrayView<?>) object).getBuffer().getBuffer(), bytes);
        } else if (object instanceof NativeArray array) {
            if (array.getLength() != length || array.getIds().length != ids.length) {
                return true;
            }
        } else if (object.size() != size) {
            return true;
        }
        for (int i = 0; i < ids.length; i++) {
            Object now = Members.isAccessor(object, ids[i]) ? ACCESSOR : Members.value(object, ids[i]);
            if (now != values[i]) {
                return true;
            }
        }
        return isCollection(object) && !same(Entries.of(object, realm), entries);
    }

    private static boolean isCollection(ScriptableObject object) {
        return object instanceof NativeMap || object instanceof NativeSet;
    }

    private static boolean same(@Nullable Object[] some, @Nullable Object[] others) {
        boolean same = some.length == others.length;
        for (int i = 0; same && i < some.length; i++) {
            same = some[i] == others[i];
        }
        return same;
    }

    /** Makes the object hold this again, its members in the order that they had. */
    void restore() {
        if (bytes != null) {
            byte[] now = ((NativeTypedArrayView<?>) object).getBuffer().getBuffer();
            System.arraycopy(bytes, 0, now, 0, Math.min(bytes.length, now.length));
            return;
        }
        boolean anew = isOtherwise();
        if (anew) {
            for (Object id : object.getIds()) {
                Members.delete(object, id);
            }
        }
        for (int i = 0; i < ids.length; i++) {
            if (values[i] != ACCESSOR && (anew || Members.value(object, ids[i]) != values[i])) {
                Members.put(object, ids[i], values[i]);
            }
        }
        if (object instanceof NativeArray array && array.getLength() != length) {
            array.put("length", array, (double) length);
        }
        if (isCollection(object)) {
            Entries.restore(object, realm, entries);
        }
    }

    /** Whether there are other members, or in another order, or some that writing would not change but call. */
    private boolean isOtherwise() {
        boolean otherwise = !Arrays.equals(object.getIds(), ids);
        for (int i = 0; !otherwise && i < ids.length; i++) {
            otherwise = values[i] != ACCESSOR && Members.isAccessor(object, ids[i]);
        }
        return otherwise;
    }
}
