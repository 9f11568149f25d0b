package dev.downbeat.scripting.rhino;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * {@code join} and its kin. Rhino's own find out how long their result is when it is there; what elements give when they are
 * made into text is known to nobody before.
 */
final class Joining {

    private Joining() {}

    static String join(NativeCall call, long steps, String separator) {
        return join(call, steps, separator, ScriptRuntime::toString);
    }

    static String joinLocally(NativeCall call, long steps) {
        return join(call, steps, ",", element -> {
            Scriptable object = ScriptRuntime.toObject(call.cx(), call.realm(), element);
            return ScriptRuntime.toString(
                    ScriptableObject.callMethod(call.cx(), object, "toLocaleString", ScriptRuntime.emptyArgs));
        });
    }

    private interface Conversion {
        String toText(Object element);
    }

    private static String join(NativeCall call, long steps, String separator, Conversion conversion) {
        Scriptable list = ScriptRuntime.toObject(call.cx(), call.realm(), call.self());
        long length = Lengths.of(list, call.name());
        call.charge(2 * steps);
        Texts.require(call.name(), separator.length() * Math.max(0, length - 1));
        if (!call.cx().texts().enter(list)) {
            return ""; // it is in itself
        }
        try {
            return text(call, list, (int) length, separator, conversion);
        } finally {
            call.cx().texts().leave(list);
        }
    }

    private static String text(NativeCall call, Scriptable list, int length, String separator, Conversion conversion) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                text.append(separator);
            }
            @Nullable Object element = ScriptableObject.getProperty(list, i);
            if (element != null && element != Scriptable.NOT_FOUND && !Undefined.isUndefined(element)) {
                Operators.used(element);
                String each = conversion.toText(element);
                call.charge(element instanceof String ? Texts.steps(each) : 8 + Texts.steps(each));
                text.append(each);
                Texts.require(call.name(), text.length());
            }
        }
        return text.toString();
    }
}
