package dev.downbeat.scripting.rhino;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** An iteration as destructuring asks for it: {@code next()} gives the cursor itself, with its {@code value}. */
final class IterationCursor extends ScriptableObject {

    private static final long serialVersionUID = 1L;

    private static final BaseFunction NEXT = Next.sealed();

    private final transient Iteration iteration;
    private transient int wanted;
    private transient boolean ended;

    /** @param wanted how many elements are asked for; after the last, the iteration is closed */
    IterationCursor(Iteration iteration, int wanted) {
        this.iteration = iteration;
        this.wanted = wanted;
        closeIfEnough();
    }

    private void closeIfEnough() {
        if (wanted == 0) {
            iteration.close();
        }
    }

    /** What is left of the iteration, at the price of a step for each element. */
    List<@Nullable Object> rest(ScriptContext cx) {
        List<@Nullable Object> rest = new ArrayList<>();
        while (iteration.advance()) {
            Lengths.require("...", rest.size() + 1L);
            cx.charge(1);
            rest.add(iteration.value());
        }
        return rest;
    }

    @Override
    public String getClassName() {
        return "Iteration";
    }

    @Override
    public @Nullable Object get(String name, Scriptable start) {
        return switch (name) {
            case "next" -> NEXT;
            case "value" -> ended ? Undefined.instance : iteration.value();
            case "done" -> ended;
            default -> NOT_FOUND;
        };
    }

    /** One for all realms: it has no state, and only lowered code sees it. */
    private static final class Next extends BaseFunction {

        private static final long serialVersionUID = 1L;

        static BaseFunction sealed() {
            Next next = new Next();
            next.sealObject();
            return next;
        }

        @Override
        public Object call(Context cx, Scriptable scope, Scriptable self, Object[] arguments) {
            if (!(self instanceof IterationCursor cursor)) {
                throw ScriptRuntime.typeError("next was called on something else");
            }
            cursor.ended = !cursor.iteration.advance();
            cursor.wanted--;
            cursor.closeIfEnough();
            return cursor;
        }
    }

    /** For Rhino's messages, which would tell the name of this class. */
    @Override
    public String toString() {
        return "[object " + getClassName() + "]";
    }
}
