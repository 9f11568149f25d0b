package dev.downbeat.scripting.rhino;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Scriptable;

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
    public Object call(Context cx, Scriptable scope, Scriptable self, Object[] arguments) {
        Scriptable made = builtin.construct(cx, scope, arguments);
        made.setPrototype(Objects.requireNonNull(self.getPrototype()));
        return made;
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
