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

/**
 * An array that cannot be changed: a list that the game gives, what was read from a JSON file, all live entities of a kind. A frozen array
 * of Rhino's would look each of its elements up in a table; this one never uses what Rhino keeps of an array. What it holds is
 * read by any thread that may read its elements.
 */
final class FixedArray extends NativeArray {

    private static final long serialVersionUID = 1L;

    private static final String LENGTH = "length";

    /** For so many, Rhino makes no row of elements, which builtins would reach directly. */
    private static final long TOO_MANY = Integer.MAX_VALUE;

    private final transient @Nullable Object[] elements;
    private final transient Double length; // boxed once

    /** @param elements as scripts see them; not copied */
    FixedArray(ScriptableObject realm, @Nullable Object... elements) {
        super(TOO_MANY);
        this.elements = elements;
        this.length = (double) elements.length;
        setParentScope(realm);
        super.setPrototype(ScriptableObject.getArrayPrototype(realm));
        sealObject();
    }

    /** The entities of a population: the same array each time. */
    static FixedArray of(Population population, RhinoRealm realm) {
        if (population.attachment() instanceof FixedArray known && known.getParentScope() == realm.scope()) {
            return known;
        }
        Object[] entities = population.stream().map(realm.objects()::of).toArray();
        FixedArray made = new FixedArray(realm.scope(), entities);
        population.attach(made);
        return made;
    }

    @Override
    public long getLength() {
        return elements.length;
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public @Nullable Object get(int index, Scriptable start) {
        return 0 <= index && index < elements.length ? elements[index] : NOT_FOUND;
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return name.equals(LENGTH) ? length : super.get(name, start);
    }

    @Override
    public boolean has(int index, Scriptable start) {
        return 0 <= index && index < elements.length;
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
                    ? buildDataDescriptor(elements[number.intValue()], READONLY | PERMANENT)
                    : null;
        }
        return null;
    }

    @Override
    public Object[] getIds(CompoundOperationMap map, boolean nonEnumerable, boolean symbols) {
        Object[] ids = IntStream.range(0, elements.length).boxed().toArray();
        if (nonEnumerable) {
            ids = Arrays.copyOf(ids, ids.length + 1);
            ids[elements.length] = LENGTH;
        }
        return ids;
    }

    @Override
    public boolean isExtensible() {
        return !isSealed();
    }

    private static EcmaError unchangeable() {
        return ScriptRuntime.typeError("this list cannot be changed; make a copy: [...list]");
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
