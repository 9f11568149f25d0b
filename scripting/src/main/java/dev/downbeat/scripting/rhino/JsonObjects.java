package dev.downbeat.scripting.rhino;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptableObject;

/** Makes script objects that cannot be changed of what was read from a JSON file. */
final class JsonObjects {

    private JsonObjects() {}

    static @Nullable Object make(@Nullable Object value, Context cx, ScriptableObject scope) {
        if (value instanceof Map<?, ?> members) {
            NativeObject object = (NativeObject) cx.newObject(scope);
            members.forEach((name, member) ->
                    object.defineProperty(String.valueOf(name), make(member, cx, scope), ScriptableObject.EMPTY));
            object.sealObject();
            return object;
        } else if (value instanceof List<?> elements) {
            return new FixedArray(
                    scope, elements.stream().map(each -> make(each, cx, scope)).toArray());
        }
        return value;
    }
}
