package dev.downbeat.scripting.rhino;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;

/**
 * An entity's {@code self.state}: a plain object that keeps plain data only, and notes what a call changes of it. Loop thread.
 */
final class StateObject extends NativeObject implements Journal.Changed {

    private static final long serialVersionUID = 1L;

    /** Looking back further would take longer than noting all members. */
    private static final int LATE = 32;

    private static final String NAME = "self.state";
    private static final int SMALL = 1_000;
    private static final long PART_BYTES = 64;

    /** The key under which all members are noted. */
    private static final Object WHOLE = new Object();

    private final transient RhinoRealm realm;
    private final transient Journal journal;
    private final transient States states;
    private final transient EntityObject owner;
    // At least what it leads to, but for its own members and short texts: what goes is not taken off. Owned by the loop
    // thread.
    private transient int parts;
    private transient long text;
    private transient long wholeNoted; // the number of the last call that noted all members; owned by the loop thread
    private transient long notedCall; // of the last call that noted one; owned by the loop thread
    private transient int notes; // that it made; owned by the loop thread

    StateObject(RhinoRealm realm, EntityObject owner) {
        this.realm = realm;
        this.journal = realm.undo().journal();
        this.states = realm.undo().states();
        this.owner = owner;
        super.setPrototype(ScriptableObject.getObjectPrototype(realm.scope()));
        setParentScope(realm.scope());
    }

    /** What messages call it. */
    String path() {
        return owner.getClassName() + ".state";
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return reached(super.get(name, start));
    }

    @Override
    public @Nullable Object get(int index, Scriptable start) {
        return reached(super.get(index, start));
    }

    private @Nullable Object reached(@Nullable Object value) {
        if (value instanceof ScriptableObject object) {
            states.reached(this, object);
        }
        return value;
    }

    @Override
    public void put(String name, Scriptable start, @Nullable Object value) {
        if (start != this) { // an object that inherits from it
            super.put(name, start, value);
            return;
        }
        prepare(name, value);
        super.put(name, start, value);
    }

    @Override
    public void put(int index, Scriptable start, @Nullable Object value) {
        if (start != this) {
            super.put(index, start, value);
            return;
        }
        prepare(index, value);
        super.put(index, start, value);
    }

    @Override
    public void put(Symbol key, Scriptable start, @Nullable Object value) {
        if (start != this) {
            super.put(key, start, value);
            return;
        }
        throw noSymbol();
    }

    private EcmaError noSymbol() {
        return ScriptRuntime.typeError(path() + ": a symbol cannot be the name of a member; use a text");
    }

    /** Writes a member by name or number. */
    void take(Object key, @Nullable Object value) {
        if (key instanceof Integer index) {
            put(index, this, value);
        } else {
            put(key.toString(), this, value);
        }
    }

    /** Looks at what is to be written, and notes what is there. */
    private void prepare(Object key, @Nullable Object value) {
        boolean light = value == null
                || value instanceof Boolean
                || (value instanceof Number && !(value instanceof BigInteger))
                || (value instanceof CharSequence text && text.length() <= StateLimits.SHORT_TEXT);
        if (!light) {
            StateCheck.Finding found = StateCheck.of(value, this, StateCheck.step(key), realm);
            if (found.problem() != null) {
                throw ScriptRuntime.typeError(found.problem());
            } else if (value instanceof ScriptableObject object && StateCheck.holdsOthers(object)) {
                states.given(this, object); // counted when the call ends: until then it may still change
            } else {
                grow(0, found.text());
            }
        }
        if (key instanceof String name && name.length() > StateLimits.SHORT_TEXT) {
            grow(0, name.length());
        }
        if (size() >= StateLimits.MAX_PARTS && peek(key) == NOT_FOUND) {
            throw ScriptRuntime.typeError(StateCheck.tooMuch(path()));
        }
        note(key);
    }

    /** Counts what was added below it: too much is found out by counting all again, when the call ends. */
    void grow(int moreParts, long moreText) {
        parts += moreParts;
        text += moreText;
        if (parts + size() > StateLimits.MAX_PARTS || text > StateLimits.MAX_TEXT / 2) {
            states.suspect(this);
        }
    }

    /** Everything was counted. */
    void counted(int allParts, long allText) {
        parts = Math.max(0, allParts - size());
        text = allText;
    }

    /** Adds what it keeps to what a script keeps: little is estimated. */
    void weigh(Holding holding, Sizes sizes) {
        if (parts + size() < SMALL && text < SMALL) {
            holding.estimate(NAME, PART_BYTES * (parts + size()) + text);
            return;
        }
        for (Object id : getIds()) {
            holding.weigh(NAME, peek(id), sizes);
        }
    }

    private void note(Object key) {
        long call = journal.call();
        if (call == 0 || call == wholeNoted || !owner.entity().live()) {
            return;
        }
        if (call != notedCall) {
            notedCall = call;
            notes = 0;
        } else if (journal.notedLately(this, key, LATE)) {
            return;
        }
        if (notes < LATE) {
            notes++;
            journal.note(this, key, peek(key));
        } else {
            noteWhole();
        }
    }

    private void noteWhole() {
        long call = journal.call();
        if (call != 0 && call != wholeNoted && owner.entity().live()) {
            Contents all = Contents.of(this, realm);
            if (all != null) {
                journal.note(this, WHOLE, all);
                wholeNoted = call;
            }
        }
    }

    @Override
    public void putBack(Object key, @Nullable Object old, double number) {
        if (old instanceof Contents all && key == WHOLE) {
            all.restore();
        } else if (old == NOT_FOUND) {
            deleteUnseen(key);
        } else {
            putUnseen(key, old);
        }
    }

    /** A member, or {@code NOT_FOUND}, without what reading it leads to. */
    @Nullable
    Object peek(@Nullable Object key) {
        return key instanceof Integer index ? super.get(index, this) : super.get(String.valueOf(key), this);
    }

    /** Writes without a look at the value. */
    void putUnseen(@Nullable Object key, @Nullable Object value) {
        if (key instanceof Integer index) {
            super.put(index, this, value);
        } else {
            super.put(String.valueOf(key), this, value);
        }
    }

    /** Deletes without noting it. */
    void deleteUnseen(@Nullable Object key) {
        if (key instanceof Integer index) {
            super.delete(index);
        } else {
            super.delete(String.valueOf(key));
        }
    }

    @Override
    public void delete(String name) {
        noteWhole(); // for the order of the members
        super.delete(name);
    }

    @Override
    public void delete(int index) {
        noteWhole();
        super.delete(index);
    }

    @Override
    protected boolean defineOwnProperty(Context cx, Object id, DescriptorInfo descriptor, boolean checkValid) {
        String what = path() + StateCheck.step(id);
        if (descriptor.isAccessorDescriptor()) {
            throw ScriptRuntime.typeError(
                    what + ": an accessor cannot be kept in self.state; keep the value that it gives");
        } else if (id instanceof Symbol) {
            throw noSymbol();
        }
        boolean known = has(String.valueOf(id), this) || (id instanceof Integer index && has(index, this));
        if (!isOpen(descriptor.writable, known)
                || !isOpen(descriptor.enumerable, known)
                || !isOpen(descriptor.configurable, known)) {
            throw ScriptRuntime.typeError(what + " must be writable, enumerable and configurable");
        }
        if (descriptor.hasValue() || !known) {
            prepare(id, descriptor.hasValue() ? descriptor.value : null);
        }
        return super.defineOwnProperty(cx, id, descriptor, checkValid);
    }

    private static boolean isOpen(@Nullable Object attribute, boolean otherwise) {
        return attribute == NOT_FOUND ? otherwise : ScriptRuntime.toBoolean(attribute);
    }

    @Override
    public void setPrototype(Scriptable prototype) {
        throw ScriptRuntime.typeError("the prototype of " + path() + " cannot be changed");
    }

    @Override
    public boolean preventExtensions() {
        throw ScriptRuntime.typeError(path() + " cannot be frozen: it is there to be written to");
    }
}
