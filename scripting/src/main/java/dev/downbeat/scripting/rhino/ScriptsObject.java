package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.run.ScriptInstance;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The {@code scripts} of a console: what each live script gives to those that import it, by its path. Loop thread. */
final class ScriptsObject extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    private transient Map<String, ScriptInstance> live = Map.of(); // owned by the loop thread

    ScriptsObject(ScriptableObject realm) {
        super(realm, ScriptableObject.getObjectPrototype(realm));
        sealObject();
    }

    /** Shows these from now on. */
    void show(Map<String, ScriptInstance> scripts) {
        live = scripts;
    }

    @Override
    public String getClassName() {
        return "Scripts";
    }

    @Override
    public @Nullable Object get(String path, Scriptable start) {
        return live.get(path) instanceof RhinoInstance script ? script.whole() : NOT_FOUND;
    }

    @Override
    public boolean has(String path, Scriptable start) {
        return live.containsKey(path);
    }

    @Override
    public void put(String path, Scriptable start, @Nullable Object value) {
        throw ScriptRuntime.typeError("'" + path + "' of scripts cannot be assigned");
    }

    @Override
    public void delete(String path) {
        put(path, this, null);
    }

    @Override
    public Object[] getIds() {
        return live.keySet().stream().sorted().toArray();
    }

    @Override
    public Object[] getAllIds() {
        return getIds();
    }

    /** Never READONLY and PERMANENT together: Rhino would take a live value for a constant. */
    @Override
    public int getAttributes(String path) {
        return READONLY;
    }

    @Override
    protected @Nullable DescriptorInfo getOwnPropertyDescriptor(Context cx, Object id) {
        return id instanceof String path && has(path, this)
                ? buildDataDescriptor(get(path, this), getAttributes(path))
                : null;
    }
}
