package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** What {@code import * as name} gives: the exports of a script as they are now, to be read only. */
final class NamespaceObject extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    private final transient CodeInstance instance;

    NamespaceObject(ScriptableObject realm, CodeInstance instance) {
        super(realm, null);
        this.instance = instance;
        sealObject();
    }

    @Override
    public String getClassName() {
        return "Module";
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return instance.readExport(name);
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return instance.exportedNames().contains(name);
    }

    @Override
    public void put(String name, Scriptable start, @Nullable Object value) {
        throw ScriptRuntime.typeError(
                "'" + name + "' of " + instance.script().path() + " is imported and cannot be assigned");
    }

    @Override
    public void put(int index, Scriptable start, @Nullable Object value) {
        put(Integer.toString(index), start, value);
    }

    @Override
    public void delete(String name) {
        put(name, this, null);
    }

    @Override
    public Object[] getIds() {
        return instance.exportedNames().stream().sorted().toArray();
    }

    @Override
    public Object[] getAllIds() {
        return getIds();
    }

    /** Never READONLY and PERMANENT together: Rhino would take a live value for a constant. */
    @Override
    public int getAttributes(String name) {
        return READONLY;
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context cx, Object id) {
        return id instanceof String name && has(name, this)
                ? buildDataDescriptor(get(name, this), getAttributes(name))
                : null;
    }

    @Override
    public Object getDefaultValue(@Nullable Class<?> hint) {
        return "[module " + instance.script().path() + "]";
    }

    /** For Rhino's messages, which would tell the name of this class. */
    @Override
    public String toString() {
        return "[object " + getClassName() + "]";
    }
}
