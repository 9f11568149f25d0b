package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.ValueType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptRuntime.LookupResult;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Wrapper;

/**
 * A Java object as scripts see it: its bound members are the object's own properties, and there are no others. Loop thread.
 */
class BoundObject extends BoundFields implements Wrapper {

    private static final long serialVersionUID = 1L;

    private static final @Nullable BoundObject[] NO_PARTS = {};
    private static final @Nullable LookupResult[] NO_LOOKUPS = {};

    /** The script objects of vectors and other parts, so that {@code self.pos.x} makes nothing. */
    private transient @Nullable BoundObject[] parts = NO_PARTS; // by the field's number; owned by the loop thread
    /** Methods that were looked up, with what they are called on: always the same. */
    private transient @Nullable LookupResult[] lookups = NO_LOOKUPS; // by the method's number; owned by the loop thread

    /** @param entity the entity that the object is, or is a part of; null if there is none */
    BoundObject(RhinoRealm realm, BoundType type, Object target, @Nullable Entity entity) {
        super(realm, type, target, entity);
        sealObject(); // so that the realm's guards hold for it too
    }

    /** The Java object. Rhino compares objects that can be unwrapped by what is inside, so {@code ===} is right. */
    @Override
    public Object unwrap() {
        return target();
    }

    @Override
    public String getClassName() {
        return type().name();
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        BoundMember member = type().member(name);
        if (member instanceof BoundMember.Field field) {
            return read(field);
        } else if (member instanceof BoundMember.Method method) {
            return realm().objects().functionOf(method);
        }
        return getBuiltIn(name);
    }

    /** A method of the type, to be called on this. */
    final LookupResult lookup(BoundMember.Method method, Context cx, Scriptable scope) {
        int number = method.number();
        LookupResult known = number < lookups.length ? lookups[number] : null;
        return known != null ? known : newLookup(method, cx, scope);
    }

    private LookupResult newLookup(BoundMember.Method method, Context cx, Scriptable scope) {
        LookupResult lookup = ScriptRuntime.getPropAndThis(this, method.name(), cx, scope);
        if (lookups.length == 0) {
            lookups = new LookupResult[type().methodCount()];
        }
        lookups[method.number()] = lookup;
        return lookup;
    }

    /** What the object has besides its bound members, or {@code NOT_FOUND}. */
    @Nullable
    Object getBuiltIn(String name) {
        return NOT_FOUND;
    }

    /** What a field of the type holds. */
    final @Nullable Object read(BoundMember.Field field) {
        if (field.type() instanceof ValueType.Num) {
            return field.getNumber(target());
        }
        Object value = field.get(target());
        if (field.type() instanceof ValueType.Ref && value != null) {
            return part(field, value);
        }
        try {
            return realm().values().toScript(value, field.type());
        } catch (RhinoException e) {
            throw e;
        } catch (RuntimeException e) {
            throw realm().hostErrors().bug(what(field.name()), e);
        }
    }

    /** The script object of what a field holds. */
    final BoundObject part(BoundMember.Field field, Object value) {
        int number = field.number();
        BoundObject known = number < parts.length ? parts[number] : null;
        return known != null && known.target() == value ? known : newPart(field, value);
    }

    private BoundObject newPart(BoundMember.Field field, Object value) {
        BoundObject part = wrapPart(field, value);
        if (parts.length == 0) {
            parts = new BoundObject[type().fields().size()];
        }
        parts[field.number()] = part;
        return part;
    }

    private BoundObject wrapPart(BoundMember field, Object value) {
        try {
            return realm().objects().ofPart(value, owner());
        } catch (IllegalArgumentException e) {
            throw realm().hostErrors().bug(what(field.name()), e);
        }
    }

    @Override
    public void put(String name, Scriptable start, @Nullable Object value) {
        if (type().member(name) instanceof BoundMember.Field field) {
            write(field, value);
        } else {
            requireGame(name);
            putBuiltIn(name, value);
        }
    }

    /** Writes a field of the type(). */
    final void write(BoundMember.Field field, @Nullable Object value) {
        requireGame(field.name());
        Object now = field.type() instanceof ValueType.Ref ? field.get(target()) : null;
        if (now != null && realm().types().of(now).isVector()) {
            part(field, now).copyFrom(value, what(field.name()));
        } else if (field.setter() == null) {
            throw ScriptRuntime.typeError(what(field.name()) + " can only be read");
        } else {
            write(field, value, getClassName());
        }
    }

    private void requireGame(String name) {
        if (realm().loopContext().isBesideTheGame()) {
            realm().loopContext().requireGame("writing " + what(name));
        }
    }

    /** Writes what the object has besides its bound members, or says why that cannot be. */
    void putBuiltIn(String name, @Nullable Object value) {
        throw ScriptRuntime.typeError(what(name) + BoundTexts.refusal(type(), name));
    }

    /** A member in a message. */
    private String what(String member) {
        return getClassName() + "." + member;
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return type().member(name) != null;
    }

    @Override
    public @Nullable Object get(int index, Scriptable start) {
        return NOT_FOUND;
    }

    @Override
    public boolean has(int index, Scriptable start) {
        return false;
    }

    @Override
    public void put(int index, Scriptable start, @Nullable Object value) {
        put(Integer.toString(index), start, value);
    }

    @Override
    public void put(Symbol key, Scriptable start, @Nullable Object value) {
        throw ScriptRuntime.typeError(what(String.valueOf(key)) + " does not exist");
    }

    @Override
    public void delete(String name) {
        throw ScriptRuntime.typeError(getClassName() + "." + name + " cannot be deleted");
    }

    @Override
    public void delete(int index) {
        delete(Integer.toString(index));
    }

    @Override
    public void delete(Symbol key) {
        delete(String.valueOf(key));
    }

    @Override
    public Object[] getIds() {
        return type().fields().stream().map(BoundMember::name).toArray();
    }

    @Override
    public Object[] getAllIds() {
        return type().members().keySet().stream().sorted().toArray();
    }

    /** Never READONLY and PERMANENT together: Rhino would take a live value for a constant. */
    @Override
    public int getAttributes(String name) {
        BoundMember member = type().member(name);
        if (member instanceof BoundMember.Field field) {
            return field.setter() == null ? READONLY : EMPTY;
        }
        return member == null ? EMPTY : READONLY | DONTENUM;
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context cx, Object id) {
        if (id instanceof String name && has(name, this)) {
            return buildDataDescriptor(get(name, this), getAttributes(name));
        }
        return null;
    }

    @Override
    public void setPrototype(Scriptable prototype) {
        if (getPrototype() != null) {
            throw ScriptRuntime.typeError("the prototype of a " + getClassName() + " cannot be changed");
        }
        super.setPrototype(prototype);
    }

    /** Not the object's own text, which may tell its address, and so differ between runs. */
    @Override
    public Object getDefaultValue(@Nullable Class<?> hint) {
        return type().isVector()
                ? getClassName() + BoundTexts.components(type(), target())
                : "[object " + getClassName() + "]";
    }

    /** As {@code ===} has it, so that a set holds an object once, through whichever script object it came. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BoundObject bound && bound.target() == target();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(target());
    }

    /** For Rhino's messages, which would tell the name of this class, and an address that differs between runs. */
    @Override
    public String toString() {
        return String.valueOf(getDefaultValue(null));
    }
}
