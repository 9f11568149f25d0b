package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.ValueType;
import dev.downbeat.scripting.compile.Spelling;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Wrapper;

/**
 * A Java object as scripts see it: its bound members are the object's own properties, and there are no others. Loop thread.
 */
class BoundObject extends ScriptableObject implements Wrapper {

    private static final long serialVersionUID = 1L;

    private final transient RhinoRealm realm;
    private final transient BoundType type;
    private final transient Object target;
    /** The script objects of vectors and other parts, so that {@code self.pos.x} makes nothing. */
    private final transient Map<BoundMember, BoundObject> parts = new HashMap<>(4);

    BoundObject(RhinoRealm realm, BoundType type, Object target) {
        super(realm.scope(), ScriptableObject.getObjectPrototype(realm.scope()));
        this.realm = realm;
        this.type = type;
        this.target = target;
        sealObject(); // so that the realm's guards hold for it too
    }

    BoundType type() {
        return type;
    }

    RhinoRealm realm() {
        return realm;
    }

    /** The Java object. Rhino compares objects that can be unwrapped by what is inside, so {@code ===} is right. */
    @Override
    public Object unwrap() {
        return target;
    }

    @Override
    public String getClassName() {
        return type.name();
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        BoundMember member = type.member(name);
        if (member instanceof BoundMember.Field field) {
            return read(field);
        } else if (member instanceof BoundMember.Method method) {
            return realm.functionOf(method);
        }
        return NOT_FOUND;
    }

    private @Nullable Object read(BoundMember.Field field) {
        Object value = field.get(target);
        if (field.type() instanceof ValueType.Ref && value != null) {
            return part(field, value);
        }
        return realm.values().toScript(value, field.type());
    }

    private BoundObject part(BoundMember field, Object value) {
        BoundObject part = parts.get(field);
        if (part == null || part.target != value) {
            part = realm.wrap(value);
            parts.put(field, part);
        }
        return part;
    }

    @Override
    public void put(String name, Scriptable start, @Nullable Object value) {
        String what = getClassName() + "." + name;
        if (!(type.member(name) instanceof BoundMember.Field field)) {
            throw ScriptRuntime.typeError(what + refusal(name));
        }
        Object now = field.type() instanceof ValueType.Ref ? field.get(target) : null;
        if (now != null && realm.types().of(now).isVector()) {
            realm.wrap(now).copyComponents(value, what);
        } else if (field.setter() == null) {
            throw ScriptRuntime.typeError(what + " can only be read");
        } else {
            field.set(target, realm.values().toJava(value, field.type(), what));
        }
    }

    private void copyComponents(@Nullable Object value, String what) {
        if (!(value instanceof Scriptable source)) {
            throw ScriptRuntime.typeError(what + " must be an object with x and y, not " + Values.describe(value));
        }
        for (BoundMember.Field component : type.fields()) {
            Object number = ScriptableObject.getProperty(source, component.name());
            component.set(
                    target,
                    realm.values()
                            .toJava(
                                    number == NOT_FOUND ? null : number,
                                    component.type(),
                                    what + "." + component.name()));
        }
    }

    private String refusal(String name) {
        if (type.member(name) != null) {
            return " is a method and cannot be replaced";
        }
        String own = type.isEntity() ? "; what a script keeps goes into self.state" : "";
        return " does not exist" + Spelling.hint(name, type.members().keySet()) + own;
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return type.member(name) != null;
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
    public void delete(String name) {
        throw ScriptRuntime.typeError(getClassName() + "." + name + " cannot be deleted");
    }

    @Override
    public void delete(int index) {
        delete(Integer.toString(index));
    }

    @Override
    public Object[] getIds() {
        return type.fields().stream().map(BoundMember::name).toArray();
    }

    @Override
    public Object[] getAllIds() {
        return type.members().keySet().stream().sorted().toArray();
    }

    /** Never READONLY and PERMANENT together: Rhino would take a live value for a constant. */
    @Override
    public int getAttributes(String name) {
        BoundMember member = type.member(name);
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

    @Override
    public Object getDefaultValue(@Nullable Class<?> hint) {
        return target.toString();
    }
}
