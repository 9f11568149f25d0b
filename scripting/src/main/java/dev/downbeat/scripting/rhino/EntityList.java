package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Population;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.CompoundOperationMap;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * All live entities of a kind at one moment, as an array that cannot be changed. A frozen array of Rhino's would look each of its
 * elements up in a table; this one never uses what Rhino keeps of an array. Loop thread; with stand-ins, the compiler thread.
 */
final class EntityList extends NativeArray {

    private static final long serialVersionUID = 1L;

    private static final String LENGTH = "length";

    private final transient Scriptable[] entities;
    private final transient Double length; // boxed once

    /** @param entities not copied */
    EntityList(Context cx, ScriptableObject realm, Scriptable... entities) {
        super(0);
        this.entities = entities;
        this.length = (double) entities.length;
        setParentScope(realm);
        super.setPrototype(ScriptableObject.getArrayPrototype(realm));
        // Makes Rhino give up the row of elements that builtins reach directly.
        super.defineOwnProperty(cx, 0, buildDataDescriptor(Undefined.instance, EMPTY), true);
        sealObject();
    }

    /** Those of a population: the same list each time. */
    static EntityList of(Population population, RhinoRealm realm) {
        if (population.attachment() instanceof EntityList known && known.getParentScope() == realm.scope()) {
            return known;
        }
        Scriptable[] entities = population.stream().map(realm::wrapEntity).toArray(Scriptable[]::new);
        EntityList made = new EntityList(realm.loopContext(), realm.scope(), entities);
        population.attach(made);
        return made;
    }

    @Override
    public long getLength() {
        return entities.length;
    }

    @Override
    public int size() {
        return entities.length;
    }

    @Override
    public Object get(int index, Scriptable start) {
        return 0 <= index && index < entities.length ? entities[index] : NOT_FOUND;
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return name.equals(LENGTH) ? length : super.get(name, start);
    }

    @Override
    public boolean has(int index, Scriptable start) {
        return 0 <= index && index < entities.length;
    }

    @Override
    public int getAttributes(int index) {
        return READONLY | PERMANENT;
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context cx, Object id) {
        if (LENGTH.equals(id)) {
            return buildDataDescriptor(length, READONLY | PERMANENT | DONTENUM);
        } else if (id instanceof Number number) {
            return has(number.intValue(), this)
                    ? buildDataDescriptor(entities[number.intValue()], READONLY | PERMANENT)
                    : null;
        }
        return null;
    }

    @Override
    public Object[] getIds(CompoundOperationMap map, boolean nonEnumerable, boolean symbols) {
        Object[] ids = IntStream.range(0, entities.length).boxed().toArray();
        if (nonEnumerable) {
            ids = Arrays.copyOf(ids, ids.length + 1);
            ids[entities.length] = LENGTH;
        }
        return ids;
    }

    @Override
    public boolean isExtensible() {
        return !isSealed();
    }

    private static EcmaError unchangeable() {
        return ScriptRuntime.typeError("this list of entities cannot be changed; make a copy: [...selves]");
    }

    @Override
    public void put(int index, Scriptable start, @Nullable Object value) {
        throw unchangeable();
    }

    @Override
    public void put(String name, Scriptable start, @Nullable Object value) {
        throw unchangeable();
    }

    @Override
    public void put(Symbol key, Scriptable start, @Nullable Object value) {
        throw unchangeable();
    }

    @Override
    protected boolean putOwnProperty(int index, Scriptable start, @Nullable Object value, boolean strict) {
        throw unchangeable();
    }

    @Override
    protected boolean putOwnProperty(String name, Scriptable start, @Nullable Object value, boolean strict) {
        throw unchangeable();
    }

    @Override
    protected boolean putOwnProperty(Symbol key, Scriptable start, @Nullable Object value, boolean strict) {
        throw unchangeable();
    }

    @Override
    protected boolean defineOwnProperty(Context cx, Object id, DescriptorInfo descriptor, boolean checkValid) {
        throw unchangeable();
    }

    @Override
    public void delete(int index) {
        throw unchangeable();
    }

    @Override
    public void delete(String name) {
        throw unchangeable();
    }

    @Override
    public void delete(Symbol key) {
        throw unchangeable();
    }

    @Override
    public void deleteInternal(CompoundOperationMap map, int index) {
        throw unchangeable();
    }

    @Override
    public void deleteInternal(CompoundOperationMap map, String name) {
        throw unchangeable();
    }
}
