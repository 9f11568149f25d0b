package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import dev.downbeat.scripting.bind.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The fields of a Java object, as scripts write them: what does not fit is refused, what lies outside of a range is clamped, and what
 * was there is noted. Every {@link BoundObject} is one, rather than to have one: a write has no further object to go to. Loop thread.
 */
abstract class BoundFields extends ScriptableObject implements Journal.Changed {

    private static final long serialVersionUID = 1L;

    private final transient RhinoRealm realm;
    private final transient ScriptContext cx;
    private final transient Journal journal;
    private final transient BoundType type;
    private final transient Object target;
    private final transient @Nullable Entity entity;

    /** @param entity the entity that the object is, or is a part of; null if there is none */
    BoundFields(RhinoRealm realm, BoundType type, Object target, @Nullable Entity entity) {
        super(realm.scope(), ScriptableObject.getObjectPrototype(realm.scope()));
        this.realm = realm;
        this.cx = realm.loopContext();
        this.journal = realm.undo().journal();
        this.type = type;
        this.target = target;
        this.entity = entity;
    }

    final RhinoRealm realm() {
        return realm;
    }

    final BoundType type() {
        return type;
    }

    /** The Java object. */
    final Object target() {
        return target;
    }

    /** The entity that the object is, or is a part of; null if there is none. */
    final @Nullable Entity owner() {
        return entity;
    }

    /**
     * Writes one field.
     *
     * @param owner names the object in messages
     */
    final void write(BoundMember.Field field, @Nullable Object value, String owner) {
        Object fitting = fitting(field, value, owner);
        note(field);
        field.set(target, fitting);
    }

    /** Notes the number that a field holds before it is changed, where the object was the last of which one was noted. */
    final boolean noteAnother(int part, double now) {
        return journal.noteAnother(this, part, now);
    }

    /**
     * Notes the number that a field holds before it is changed. An entity that is not live yet was made in this tick, mostly in
     * this call, and stays as it was made.
     *
     * @return whether it may be changed now
     */
    final boolean note(int part, double now) {
        if (cx.isBesideTheGame()) {
            return false;
        }
        if (entity == null || entity.live()) {
            journal.noteNumber(this, part, now);
        }
        return true;
    }

    /** A number as a field takes it. */
    static double within(BoundMember.Field field, double number) {
        Range range = field.range();
        return range == null ? number : range.clamp(number);
    }

    /** Writes all components of a vector, or none if one does not fit. */
    final void copyFrom(@Nullable Object value, String what) {
        if (!(value instanceof Scriptable source)) {
            throw ScriptRuntime.typeError(what + " must be an object with x and y, not " + Values.describe(value));
        }
        List<BoundMember.Field> components = type.fields();
        @Nullable Object[] numbers = new Object[components.size()];
        for (int i = 0; i < numbers.length; i++) {
            BoundMember.Field component = components.get(i);
            numbers[i] = fitting(component, ScriptableObject.getProperty(source, component.name()), what);
        }
        for (int i = 0; i < numbers.length; i++) {
            note(components.get(i));
            components.get(i).set(target, numbers[i]);
        }
    }

    private @Nullable Object fitting(BoundMember.Field field, @Nullable Object value, String owner) {
        Range range = field.range();
        Object within = value;
        if (range != null && value instanceof Number number && Values.isNumber(number)) {
            within = within(field, number.doubleValue());
        }
        Object fitting = realm.values().toJava(within, field.type());
        if (fitting == Values.MISFIT) {
            throw realm.values().misfit(owner + "." + field.name(), value, field.type());
        }
        return fitting;
    }

    private void note(BoundMember.Field field) {
        if (field.isNumber()) {
            note(field.number(), field.getNumber(target));
            return;
        }
        if (entity == null || entity.live()) {
            journal.notePart(this, field.number(), field.get(target));
        }
    }

    @Override
    public void putBack(Object key, @Nullable Object old, double number) {
        for (BoundMember.Field field : type.fields()) {
            if (key.equals(field.number())) {
                if (field.isNumber()) {
                    field.setNumber(target, number);
                } else {
                    field.set(target, old);
                }
            }
        }
    }
}
