package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.OneLine;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeMap;
import org.mozilla.javascript.NativePromise;
import org.mozilla.javascript.NativeSet;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.typedarrays.NativeTypedArrayView;

/**
 * Writes a value as it would be written in a script, for people to read: so deep, so many parts and so long at the most. No
 * script code runs: accessors are named, not asked. Made for one value, within a budget.
 */
final class ValueText {

    private static final int DEEPEST = 2;

    /** Of one list or object. */
    private static final int MOST_PARTS = 50;

    private static final int MOST_VALUES = 200;
    private static final int LINE_LENGTH = 76;
    private static final int TEXT_LENGTH = 1_000;

    /** To write a value takes about as long. */
    private static final int STEPS = 100;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]{0,99}");

    private final RhinoRealm realm;
    private int values;

    ValueText(RhinoRealm realm) {
        this.realm = realm;
    }

    String of(@Nullable Object value) {
        return of(value, 0);
    }

    private String of(@Nullable Object value, int depth) {
        realm.loopContext().charge(STEPS);
        values++;
        if (value instanceof CharSequence text) {
            return quoted(text);
        } else if (value instanceof BigInteger big) {
            realm.loopContext().charge(big.bitLength());
            return shortened(big + "n");
        } else if (value instanceof Double number && number == 0 && 1 / number < 0) {
            return "-0";
        } else if (value instanceof Symbol symbol) {
            return OneLine.of(symbol.toString());
        }
        return value instanceof ScriptableObject object ? ofObject(object, depth) : Values.describe(value);
    }

    private String ofObject(ScriptableObject object, int depth) {
        if (object instanceof BoundObject bound) {
            return ofBound(bound, depth);
        } else if (object instanceof BaseFunction function) {
            return OneLine.of(("function " + function.getFunctionName()).strip());
        } else if (object instanceof NativePromise || object.getClassName().equals("Error")) {
            return OneLine.of(ScriptFailures.textOf(object));
        } else if (object.getClassName().equals("RegExp")) {
            return OneLine.of(object.toString());
        } else if (object instanceof NativeArray array) {
            return list("", array.getLength(), i -> element(array, i, depth), depth);
        } else if (object instanceof NativeTypedArrayView<?> view) {
            return list(view.getClassName() + " ", view.size(), i -> of(view.get(i), depth + 1), depth);
        } else if (object instanceof NativeMap || object instanceof NativeSet) {
            return collection(object, depth);
        }
        return members(name(object), object, List.of(object.getIds()), depth);
    }

    private String ofBound(BoundObject bound, int depth) {
        if (bound.type().isVector()) {
            return bound.toString();
        } else if (bound instanceof EntityObject entity) {
            String name = OneLine.of(entity.entity().toString());
            List<Object> ids = new ArrayList<>(List.of(bound.getIds()));
            ids.remove("kind"); // the name begins with it
            return depth == 0 ? members(name + " ", bound, ids, depth) : name;
        }
        return members(bound.getClassName() + " ", bound, List.of(bound.getIds()), depth);
    }

    private String element(NativeArray array, long index, int depth) {
        Object id = index <= Integer.MAX_VALUE ? (Object) (int) index : Long.toString(index);
        if (Members.isAccessor(array, id)) {
            return "(getter)";
        }
        Object value = Members.value(array, id);
        return value == Scriptable.NOT_FOUND ? "(empty)" : of(value, depth + 1);
    }

    private String collection(ScriptableObject collection, int depth) {
        realm.loopContext().charge((long) STEPS * Entries.count(collection, realm));
        List<String> parts = new ArrayList<>();
        int count = Entries.count(collection, realm);
        boolean map = collection instanceof NativeMap;
        Entries.visit(collection, realm, (key, value) -> {
            if (depth <= DEEPEST && parts.size() < MOST_PARTS && values < MOST_VALUES) {
                parts.add(of(key, depth + 1) + (map ? " => " + of(value, depth + 1) : ""));
            }
        });
        return laidOut(collection.getClassName() + "(" + count + ") {", withRest(parts, count), "}");
    }

    private String list(String name, long length, Function<Long, String> element, int depth) {
        List<String> parts = new ArrayList<>();
        for (long i = 0; i < length && hasRoom(parts, depth); i++) {
            parts.add(element.apply(i));
        }
        return laidOut(name + "[", withRest(parts, length), "]");
    }

    private String members(String name, ScriptableObject object, List<Object> ids, int depth) {
        realm.loopContext().charge(ids.size());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < ids.size() && hasRoom(parts, depth); i++) {
            Object id = ids.get(i);
            String key =
                    id instanceof String text && !IDENTIFIER.matcher(text).matches() ? quoted(text) : id.toString();
            parts.add(key + ": " + member(object, id, depth));
        }
        return laidOut(name + "{", withRest(parts, ids.size()), "}");
    }

    /** What the realm has made is sealed, and its accessors are no script code. */
    private String member(ScriptableObject object, Object id, int depth) {
        return Members.isAccessor(object, id) && !object.isSealed()
                ? "(getter)"
                : of(Members.value(object, id), depth + 1);
    }

    private boolean hasRoom(List<String> parts, int depth) {
        return depth <= DEEPEST && parts.size() < MOST_PARTS && values < MOST_VALUES;
    }

    private static List<String> withRest(List<String> parts, long count) {
        long rest = count - parts.size();
        if (rest > 0) {
            parts.add(parts.isEmpty() ? "…" : "… " + rest + " more");
        }
        return parts;
    }

    /** The class that an object is of, before its brace; nothing for a plain one. */
    private static String name(ScriptableObject object) {
        Scriptable prototype = object.getPrototype();
        if (prototype == null) {
            return "";
        }
        Object maker = Members.plainValue(prototype, "constructor");
        String name = maker instanceof BaseFunction function ? function.getFunctionName() : object.getClassName();
        return name.equals("Object") || !IDENTIFIER.matcher(name).matches() ? "" : name + " ";
    }

    /** On one line if there is room, else on several: as much on each as fits. */
    private static String laidOut(String open, List<String> parts, String close) {
        String line = open + String.join(", ", parts) + close;
        if (line.length() <= LINE_LENGTH && line.indexOf('\n') < 0) {
            return line;
        }
        StringBuilder lines = new StringBuilder(open);
        int length = LINE_LENGTH;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i).replace("\n", "\n  ") + (i < parts.size() - 1 ? "," : "");
            boolean fits = length + part.length() < LINE_LENGTH && part.indexOf('\n') < 0;
            lines.append(fits ? " " : "\n  ").append(part);
            length = part.indexOf('\n') >= 0 ? LINE_LENGTH : part.length() + (fits ? length + 1 : 2);
        }
        return lines.append('\n').append(close).toString();
    }

    private static String quoted(CharSequence text) {
        Texts.charge(text);
        StringBuilder quoted = new StringBuilder("'");
        int length = Math.min(text.length(), TEXT_LENGTH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            quoted.append(c == '\'' || c == '\\' ? "\\" + c : OneLine.of(String.valueOf(c)));
        }
        return quoted.append('\'').append(rest(text)).toString();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), TEXT_LENGTH)) + rest(text);
    }

    private static String rest(CharSequence text) {
        return text.length() > TEXT_LENGTH ? "… " + (text.length() - TEXT_LENGTH) + " more characters" : "";
    }
}
