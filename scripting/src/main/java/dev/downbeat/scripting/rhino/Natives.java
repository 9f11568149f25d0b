package dev.downbeat.scripting.rhino;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.ConsString;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.SymbolKey;

/**
 * Puts guards before the builtins of a realm. Rhino observes scripts, not what a builtin does in one call; a guard knows how
 * long that can take.
 */
final class Natives {

    /** A builtin with a guard before it. */
    static final class Guarded extends LambdaFunction {

        private static final long serialVersionUID = 1L;

        private Guarded(ScriptableObject realm, String name, int arity, String path, Function target, Guard guard) {
            super(
                    realm,
                    name,
                    arity,
                    (cx, scope, self, arguments) ->
                            pass(new NativeCall((ScriptContext) cx, realm, path, target::call, self, arguments), guard),
                    false); // no prototype: it makes no objects
        }
    }

    /** A builtin that makes objects, with a guard before it. */
    static final class GuardedConstructor extends LambdaConstructor {

        private static final long serialVersionUID = 1L;

        private GuardedConstructor(ScriptableObject realm, String name, int arity, Function target, Guard guard) {
            super(
                    realm,
                    name,
                    arity,
                    target.get("prototype", target),
                    (cx, scope, self, arguments) ->
                            pass(new NativeCall((ScriptContext) cx, realm, name, target::call, self, arguments), guard),
                    (cx, scope, arguments) -> (Scriptable) pass(
                            new NativeCall(
                                    (ScriptContext) cx,
                                    realm,
                                    name,
                                    (context, outer, self, taken) -> target.construct(context, outer, taken),
                                    null,
                                    arguments),
                            guard));
        }
    }

    private final ScriptableObject realm;
    private final IdentityHashMap<Scriptable, GuardedConstructor> constructors = new IdentityHashMap<>();

    private Natives(ScriptableObject realm) {
        this.realm = realm;
    }

    /** Guards the builtins of a realm that is not sealed yet. */
    static void install(Context cx, ScriptableObject realm) {
        Natives natives = new Natives(realm);
        Superfluous.remove(realm);
        ArrayNatives.guard(natives);
        BufferNatives.guard(natives);
        StringNatives.guard(natives);
        NumberNatives.guard(natives);
        ObjectNatives.guard(natives);
        CollectionNatives.guard(natives);
        JsonNatives.guard(natives);
        Behind.guard(natives);
        natives.inheritStatics();
        natives.guardRest();
    }

    /** All others take little time, unless their arguments are long: as text, as a number, as the name of a property. */
    private void guardRest() {
        for (Object id : realm.getAllIds()) {
            if (id instanceof String name && realm.get(name, realm) instanceof ScriptableObject object) {
                guardRest(object, name);
                if (object.has("prototype", object)
                        && object.get("prototype", object) instanceof ScriptableObject proto) {
                    guardRest(proto, name + ".prototype");
                }
            }
        }
        ScriptableObject typed = (ScriptableObject) object("Int8Array").getPrototype();
        guardRest((ScriptableObject) typed.get("prototype", typed), "TypedArray.prototype");
        guardRest(realm, "globalThis");
    }

    private void guardRest(ScriptableObject holder, String path) {
        for (Object id : holder.getAllIds()) {
            if (id instanceof String name
                    && !name.equals("constructor")
                    && value(holder, name) instanceof LambdaFunction function
                    && !(function instanceof Guarded)
                    && !(function instanceof LambdaConstructor)) {
                guard(holder, path, name, Guard.ofTexts(Natives::chargeNames));
            }
        }
    }

    private static void chargeNames(NativeCall call) {
        for (int i = 0; i < call.count(); i++) {
            Operators.named(call.argument(i));
        }
    }

    private static @Nullable Object value(ScriptableObject holder, String name) {
        try {
            return holder.get(name, holder);
        } catch (EcmaError e) {
            return null; // the getter of a property that prototypes do not have
        }
    }

    /** Guards functions of an object. */
    void guard(ScriptableObject holder, String path, Guard guard, Object... names) {
        for (Object name : names) {
            guard(holder, path, name, guard);
        }
    }

    private void guard(ScriptableObject holder, String path, Object key, Guard guard) {
        Object found = key instanceof Symbol symbol ? holder.get(symbol, holder) : holder.get((String) key, holder);
        if (!(found instanceof BaseFunction target) || target instanceof Guarded) {
            throw new IllegalStateException("no such builtin: " + path + "." + key);
        }
        String shown = key instanceof SymbolKey symbol ? "[" + symbol.getName() + "]" : key.toString();
        Guarded guarded = new Guarded(
                realm,
                target.getFunctionName(),
                target.getLength(),
                path + (key instanceof Symbol ? shown : "." + shown),
                target,
                guard);
        if (key instanceof Symbol symbol) {
            holder.put(symbol, holder, guarded); // some are kept apart
        } else {
            holder.defineProperty((String) key, guarded, holder.getAttributes((String) key));
        }
    }

    /** Guards a constructor, whether it is called with new or without. */
    void guardConstructor(String name, Guard guard) {
        BaseFunction target = (BaseFunction) object(name);
        ScriptableObject prototype = (ScriptableObject) target.get("prototype", target);
        GuardedConstructor guarded = new GuardedConstructor(realm, name, target.getLength(), target, guard);
        guarded.setPrototypePropertyAttributes(
                ScriptableObject.PERMANENT | ScriptableObject.READONLY | ScriptableObject.DONTENUM);
        guarded.setPrototype(target.getPrototype());
        for (Object id : target.getAllIds()) {
            if (id instanceof String each && !guarded.has(each, guarded) && isFunctionOrConstant(target, each)) {
                guarded.defineProperty(each, target.get(each, target), target.getAttributes(each));
            }
        }
        prototype.defineProperty("constructor", guarded, ScriptableObject.DONTENUM);
        realm.defineProperty(name, guarded, ScriptableObject.DONTENUM);
        constructors.put(target, guarded);
    }

    private static boolean isFunctionOrConstant(ScriptableObject holder, String name) {
        return !(holder.getGetterOrSetter(name, 0, holder, false) instanceof Function);
    }

    /** What inherits what is static from a constructor inherits it from the guarded one. */
    private void inheritStatics() {
        List<GuardedConstructor> all = new ArrayList<>(constructors.values());
        for (GuardedConstructor each : all) {
            GuardedConstructor parent = constructors.get(each.getPrototype());
            if (parent != null) {
                each.setPrototype(parent);
            }
        }
    }

    /** A global, or what is below one: {@code "Array.prototype"}. */
    ScriptableObject object(String path) {
        ScriptableObject object = realm;
        for (String name : path.split("\\.", -1)) {
            object = (ScriptableObject) object.get(name, object);
        }
        return object;
    }

    ScriptableObject realm() {
        return realm;
    }

    private static @Nullable Object pass(NativeCall call, Guard guard) {
        for (int i = 0; i < call.count(); i++) {
            Operators.used(call.argument(i));
        }
        Object result = guard.call(call);
        if (result instanceof String || result instanceof ConsString) {
            Texts.require(call.name(), ((CharSequence) result).length());
        }
        return result;
    }
}
