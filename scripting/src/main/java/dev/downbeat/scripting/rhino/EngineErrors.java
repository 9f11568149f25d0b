package dev.downbeat.scripting.rhino;

import java.util.List;
import java.util.regex.Pattern;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.TopLevel;

/**
 * The errors that Rhino itself makes. Some of their texts name its Java classes, or tell an object's address, which differs
 * between runs: here they say what the object is to a script.
 */
final class EngineErrors {

    private static final List<String> NAMES = List.of("TypeError", "InternalError");

    /** {@code org.mozilla.javascript.NativeMap@1b2c3d}, {@code com.example.Game$Door}, {@code class NativeMap}. */
    private static final Pattern JAVA_NAME = Pattern.compile(
            "\\b(?:[a-z]\\w*\\.){2,}(?:\\w+\\$)*(?:Native)?([A-Z]\\w*)(?:@[0-9a-f]+)?|(?<=\\bclass )Native(\\w+)");

    /** Our own classes, which the engine names without their package. */
    private static final Pattern OWN_NAME = Pattern.compile("\\b(?:Entity|Bound|State)Object\\b");

    private static final Pattern UNDEFINED = Pattern.compile("org\\.mozilla\\.javascript\\.Undefined@\\w+");

    /** What a script puts into a text, a value that is no function, say, may be of any length. */
    private static final int MAX_LENGTH = 1_000;

    private EngineErrors() {}

    static void install(TopLevel realm) {
        NAMES.forEach(name -> replace(realm, name));
    }

    private static void replace(TopLevel realm, String name) {
        BaseFunction original = (BaseFunction) ScriptableObject.getProperty(realm, name);
        ScriptableObject prototype = (ScriptableObject) ScriptableObject.getProperty(original, "prototype");
        LambdaConstructor ours = new LambdaConstructor(
                realm, name, 1, (cx, scope, arguments) -> original.construct(cx, realm, plain(arguments)));
        Scriptable base = prototype.getPrototype();
        ours.setPrototypeScriptable(prototype);
        prototype.setPrototype(base); // that has moved it below Object
        ours.setPrototype(original.getPrototype());
        realm.defineProperty(name, ours, ScriptableObject.DONTENUM);
    }

    /** Only the engine tells the place of an error: what a script says itself is left as it is. */
    private static Object[] plain(Object[] arguments) {
        if (arguments.length < 2 || !(arguments[0] instanceof String text) || !(arguments[1] instanceof String)) {
            return arguments;
        }
        Object[] plain = arguments.clone();
        plain[0] = plain(text);
        return plain;
    }

    /** A text of the engine, without Java's names, and not longer than one reads. */
    static String plain(String text) {
        String head = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        String named = JAVA_NAME
                .matcher(UNDEFINED.matcher(head).replaceAll("undefined"))
                .replaceAll("$1$2");
        return OWN_NAME.matcher(named).replaceAll("Object");
    }
}
