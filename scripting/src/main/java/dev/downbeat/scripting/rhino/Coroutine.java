package dev.downbeat.scripting.rhino;

import dev.downbeat.world.StateHash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ES6Generator;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A generator that ticks resume, and the object that scripts have to stop it. Loop thread. */
final class Coroutine extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    /** What a function was started with. */
    record Origin(List<Object> arguments, String path) {}

    private final transient @Nullable Origin origin; // null if it was started as a generator, which cannot start again
    private final transient String name;
    private transient ES6Generator generator;
    private transient @Nullable ModuleScope module; // of the code that runs
    private transient int patches; // of its function, when that was made
    private transient long dueTick;
    private transient boolean running;
    private transient boolean ended;

    Coroutine(
            RhinoRealm realm,
            String name,
            ES6Generator generator,
            @Nullable ModuleScope module,
            @Nullable Origin origin) {
        super(realm.scope(), ScriptableObject.getObjectPrototype(realm.scope()));
        this.name = name;
        this.generator = generator;
        this.module = module;
        this.patches = module == null ? 0 : module.patches(name);
        this.origin = origin;
        sealObject();
    }

    @Override
    public String getClassName() {
        return "Coroutine";
    }

    /** The function that it was started with, for messages; empty if it is not known. */
    String name() {
        return name;
    }

    ES6Generator generator() {
        return generator;
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    /** Whether its script was loaded anew since its code was made, or its function was replaced, as far as that is known. */
    boolean outdated() {
        return module != null && (module.replaced() || module.patches(name) != patches);
    }

    @Nullable
    ModuleScope module() {
        return module;
    }

    /** Begins anew with other code. */
    void restart(ES6Generator generator, ModuleScope module) {
        this.generator = generator;
        this.module = module;
        this.patches = module.patches(name);
    }

    boolean dueAt(long tick) {
        return !ended && dueTick <= tick;
    }

    void waitUntil(long tick) {
        dueTick = tick;
    }

    boolean running() {
        return running;
    }

    void run(Runnable step) {
        running = true;
        try {
            step.run();
        } finally {
            running = false;
        }
    }

    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }

    @Override
    public @Nullable Object get(String property, Scriptable start) {
        return property.equals("done") ? ended : NOT_FOUND;
    }

    void hashInto(StateHash hash) {
        hash.add(name).add(dueTick);
    }

    /** For Rhino's messages, which would tell the name of this class. */
    @Override
    public String toString() {
        return "[object " + getClassName() + "]";
    }
}
