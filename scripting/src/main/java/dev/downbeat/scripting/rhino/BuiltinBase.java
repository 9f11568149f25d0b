package dev.downbeat.scripting.rhino;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A builtin as lowered classes see what they extend: a function that they call for the object they are making. A builtin
 * makes its objects itself, so what it makes takes the place of that object, with its prototype.
 */
final class BuiltinBase extends BaseFunction {

    private static final long serialVersionUID = 1L;

    private final transient Function builtin;

    BuiltinBase(Function builtin) {
        super(builtin.getParentScope(), builtin); // what is static in it is inherited
        this.builtin = builtin;
    }

    Function builtin() {
        return builtin;
    }

    @Override
    public Object call(Context cx, Scriptable scope, @Nullable Scriptable self, Object[] arguments) {
        if (self == null || self.getPrototype() == null) {
            throw ScriptRuntime.typeError("a class that extends a builtin must be called with new");
        }
        boolean plain = builtin.get("prototype", builtin) == ScriptableObject.getObjectPrototype(builtin);
        Object[] taken =
                plain ? ScriptRuntime.emptyArgs : arguments; // Object itself would give the object that it is given
        Scriptable made = builtin.construct(cx, scope, taken);
        if (made.getClassName().equals("Error")) {
            // Rhino makes it late, and only below its own prototypes.
            made.put("stack", made, withoutConstructors(String.valueOf(made.get("stack", made)), self));
        }
        if (made instanceof ScriptableObject object && object.isSealed()) {
            throw ScriptRuntime.typeError("a class cannot extend what gives objects of the game");
        }
        made.setPrototype(Objects.requireNonNull(self.getPrototype()));
        return made;
    }

    /** An error is made where its class is called, not where that calls the builtin. */
    private static String withoutConstructors(String stack, Scriptable self) {
        String frames = stack;
        for (Scriptable type = self.getPrototype(); type != null; type = type.getPrototype()) {
            String first = frames.substring(0, frames.indexOf('\n') + 1).strip();
            if (type.get("constructor", type) instanceof JSFunction constructor
                    && first.endsWith("(" + constructor.getFunctionName() + ")")) {
                frames = frames.substring(frames.indexOf('\n') + 1);
                type = self; // from the start: the class that extends it comes next
            }
        }
        return frames;
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return builtin.get(name, builtin);
    }

    @Override
    public boolean has(String name, Scriptable start) {
        return builtin.has(name, builtin);
    }
}
