package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.Declaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The top-level functions of one text of a script. Those that are declared can be put in the place of those of another text;
 * they are made beside the game, and belong to their scope from the moment on at which they are put there.
 */
final class ScriptFunctions {

    /** Of a script that is not loaded yet. */
    static final ScriptFunctions NONE = new ScriptFunctions(Map.of(), Map.of(), Set.of());

    private static final String PROTOTYPE = "prototype";
    private static final String CONSTRUCTOR = "constructor";

    /** Whose prototype may be somebody's: a function that is a class in the old manner says so somewhere in its file. */
    private static final Pattern CONSTRUCTS =
            Pattern.compile("\\b(?:new|instanceof)\\s+(\\w+)|\\b(\\w+)\\s*\\.\\s*prototype\\b");

    private final Map<String, BaseFunction> all;
    private final Map<String, Declaration> declared;
    private final Set<String> constructors;

    private ScriptFunctions(
            Map<String, BaseFunction> all, Map<String, Declaration> declared, Set<String> constructors) {
        this.all = all;
        this.declared = declared;
        this.constructors = constructors;
    }

    private static Set<String> constructors(RhinoScript script) {
        Set<String> names = new HashSet<>();
        Matcher found = CONSTRUCTS.matcher(script.file().text());
        while (found.find()) {
            names.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        for (Declaration function : script.outline().functions().values()) {
            if (function.text().contains("this")) {
                names.add(function.name()); // another file may make objects with it
            }
        }
        return names;
    }

    /** What a script has made when it was loaded, variables that hold functions among them. */
    static ScriptFunctions made(RhinoScript script, Map<String, BaseFunction> all) {
        return new ScriptFunctions(all, script.outline().functions(), constructors(script));
    }

    /** The declared functions of another text of the same script, which differs in nothing else. */
    ScriptFunctions of(RhinoScript other, Context cx, Scriptable scratch) {
        Map<String, BaseFunction> functions = new HashMap<>(all);
        functions.keySet().removeAll(declared.keySet());
        functions.putAll(make(other, cx, scratch));
        Set<String> both = new HashSet<>(constructors);
        both.addAll(constructors(other));
        return new ScriptFunctions(functions, other.outline().functions(), both);
    }

    /** Makes the functions that a script declares. */
    static Map<String, JSFunction> make(RhinoScript script, Context cx, Scriptable scope) {
        Map<String, JSFunction> functions = new LinkedHashMap<>(); // scripts see the order
        JSDescriptor<?> whole = script.code().getDescriptor();
        for (int i = 0; i < whole.getFunctionCount(); i++) {
            JSDescriptor<JSFunction> function = whole.getFunction(i);
            if (script.hoists(function.getName()) && !function.declaredAsFunctionExpression()) {
                functions.put(function.getName(), new JSFunction(cx, scope, function, null, null));
            }
        }
        return functions;
    }

    /** The function of a name as it was made; null if there is none. */
    @Nullable
    BaseFunction get(String name) {
        return all.get(name);
    }

    /** The names of the declared ones. */
    Iterable<String> declaredNames() {
        return declared.keySet();
    }

    /** Puts all declared ones into a scope: of those that did not change, the lines may have. Loop thread; cannot fail. */
    void replace(ScriptFunctions before, ModuleScope scope) {
        before.declared.keySet().stream()
                .filter(name -> !declared.containsKey(name))
                .forEach(name -> {
                    scope.delete(name);
                    scope.notePatch(name);
                });
        declared.keySet().forEach(name -> put(name, before, scope));
    }

    private void put(String name, ScriptFunctions before, ModuleScope scope) {
        BaseFunction old = before.declared.containsKey(name) ? before.all.get(name) : null;
        BaseFunction made = all.get(name);
        boolean sameText = isUnchanged(name, before);
        if (made == null || (sameText && scope.plainValue(name) != old)) {
            return; // its script has let the name stand for something else
        }
        made.setParentScope(scope);
        if (old != null) {
            moveProperties(old, made);
            if (constructors.contains(name)) {
                movePrototype(old, made);
            }
        }
        if (!sameText) {
            scope.notePatch(name);
        }
        scope.put(name, scope, made);
    }

    /** Whether a function is the same text in another version. */
    boolean isUnchanged(String name, ScriptFunctions other) {
        Declaration here = declared.get(name);
        Declaration there = other.declared.get(name);
        return here != null && there != null && here.text().equals(there.text());
    }

    /** What a script keeps in its function. */
    private static void moveProperties(BaseFunction from, BaseFunction to) {
        for (Object id : from.getIds()) {
            if (id instanceof String name && !Members.isAccessor(from, name)) {
                to.put(name, to, from.get(name, from));
            }
        }
    }

    /** What objects inherit that were made with it. Asking for it makes it, which is why not all are asked. */
    private static void movePrototype(BaseFunction from, BaseFunction to) {
        boolean constructs = from.get(PROTOTYPE, from) instanceof ScriptableObject && to.has(PROTOTYPE, to);
        if (constructs && from.get(PROTOTYPE, from) instanceof ScriptableObject prototype) {
            to.put(PROTOTYPE, to, prototype);
            if (prototype.get(CONSTRUCTOR, prototype) == from) {
                prototype.put(CONSTRUCTOR, prototype, to);
            }
        }
    }
}
