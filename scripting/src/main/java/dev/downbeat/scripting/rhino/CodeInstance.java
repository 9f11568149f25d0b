package dev.downbeat.scripting.rhino;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.compile.Export;
import dev.downbeat.scripting.compile.Import;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.scripting.run.Handler;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.world.StateHash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * A text of a script over its scope in a realm, with its functions as they were made: staging asks for these again while the
 * loop thread may be changing the scope. Owned by the thread that loads it until it is committed, then by the loop thread.
 */
final class CodeInstance implements RhinoInstance {

    private final RhinoRealm realm;
    private final RhinoScript script;
    private final ModuleScope scope;
    private final NamespaceObject namespace;
    private final ImportBindings imports;
    private final Set<Use> used; // owners are compared by identity
    private ScriptFunctions functions = ScriptFunctions.NONE;
    private Links links = Links.NONE;
    private Map<String, RhinoInstance> others = Map.of(); // by path
    private @Nullable Load load; // while it is being loaded
    private boolean loaded;
    private @Nullable NativeObject module; // these two: of a CommonJS script
    private Set<String> members = Set.of();

    CodeInstance(RhinoRealm realm, RhinoScript script, ModuleScope scope, Load load) {
        this.realm = realm;
        this.script = script;
        this.scope = scope;
        this.load = load;
        this.used = new HashSet<>();
        this.namespace = new NamespaceObject(realm.scope(), this);
        this.imports = new ImportBindings(this);
    }

    /** Another text of a script that differs in functions only, over the same scope; its functions are made, not put there. */
    CodeInstance(CodeInstance live, RhinoScript script, Context cx, Scriptable scratch) {
        this.realm = live.realm;
        this.script = script;
        this.scope = live.scope;
        this.used = live.used;
        this.loaded = true;
        this.namespace = new NamespaceObject(realm.scope(), this);
        this.imports = new ImportBindings(this, live.imports);
        this.functions = live.functions.of(script, cx, scratch);
    }

    @Override
    public void patch(ScriptInstance before) {
        if (before instanceof CodeInstance old && old.scope == scope) {
            imports.replace(old.imports, scope);
            functions.replace(old.functions, scope);
        }
    }

    @Override
    public boolean fresh() {
        return scope.fresh();
    }

    @Override
    public boolean sharesScopeWith(ScriptInstance other) {
        return other instanceof CodeInstance code && code.scope == scope;
    }

    @Override
    public void takeOver(ScriptInstance other, Set<String> variables) {
        if (other instanceof CodeInstance code) {
            for (String variable : variables) {
                String name = variable.equals(Import.DEFAULT) ? Export.UNNAMED_DEFAULT : variable;
                scope.put(name, scope, code.scope.plainValue(name));
            }
        }
    }

    @Override
    public void beLive() {
        scope.beLive();
    }

    @Override
    public boolean dropped() {
        return scope.dropped();
    }

    /** Lets go of all that it keeps. Its functions may be in others' hands, and find nothing any more. */
    void drop() {
        scope.drop();
        functions = ScriptFunctions.NONE;
    }

    /** Whether it is one of those scripts, or imports from one. */
    boolean sees(Set<String> paths) {
        return paths.contains(script.path()) || others.keySet().stream().anyMatch(paths::contains);
    }

    /** Its functions, as they were made. */
    ScriptFunctions functions() {
        return functions;
    }

    @Override
    public RhinoScript script() {
        return script;
    }

    ModuleScope scope() {
        return scope;
    }

    /** It is a CommonJS script, and finds this under the name {@code module}. */
    void beCommonJs(NativeObject module) {
        this.module = module;
    }

    @Override
    public void link(Links links, Map<String, ? extends ScriptInstance> instances) {
        Map<String, RhinoInstance> reachable = new HashMap<>();
        links.paths().forEach(path -> put(path, instances, reachable));
        links.exports().values().forEach(target -> put(target.path(), instances, reachable));
        this.links = links;
        this.others = reachable;
        imports.link(links, instances);
    }

    private static void put(
            String path, Map<String, ? extends ScriptInstance> instances, Map<String, RhinoInstance> reachable) {
        if (instances.get(path) instanceof RhinoInstance instance) {
            reachable.put(path, instance);
        }
    }

    @Override
    public void replaceBy(@Nullable ScriptInstance successor) {
        scope.beReplaced();
        realm.successors().replace(scope, successor instanceof CodeInstance code ? code.scope : null);
    }

    @Override
    public Set<Use> usedWhileLoading() {
        return used;
    }

    /** Its top level has run to its end. */
    void beLoaded() {
        loaded = true;
        if (module != null) {
            members = CommonJsModule.memberNames(whole());
        }
    }

    /** Whether it is known that nothing of this name can be imported from a CommonJS script. */
    boolean lacks(String member) {
        return loaded && !members.contains(member);
    }

    /** What could be imported from a CommonJS script when it was loaded. */
    Set<String> members() {
        return members;
    }

    /** It is about to go live. */
    void endLoad() {
        load = null;
        Map<String, BaseFunction> found = new HashMap<>();
        ScriptableObject holder = module != null && whole() instanceof ScriptableObject exports ? exports : scope;
        for (Object id : holder.getIds()) {
            if (id instanceof String name && Members.plainValue(holder, name) instanceof BaseFunction function) {
                found.put(name, function);
            }
        }
        functions = ScriptFunctions.made(script, found);
        scope.noteLoaded(Variables.fingerprints(this, realm));
    }

    /** Notes that its code uses something of another script, while it is being loaded. */
    void noteUse(RhinoInstance owner, Target target) {
        if (load != null) {
            used.add(new Use(owner, target));
            load.use(owner, target.path(), script.path());
        }
    }

    Set<String> exportedNames() {
        return links.exports().keySet();
    }

    /** What an exported name stands for now, or {@code NOT_FOUND}. */
    @Nullable
    Object readExport(String name) {
        Target target = links.exports().get(name);
        RhinoInstance owner = target == null ? null : others.get(target.path());
        if (target == null || owner == null) {
            return Scriptable.NOT_FOUND;
        }
        noteUse(owner, target);
        return owner.read(target);
    }

    @Override
    public @Nullable Object read(Target own) {
        if (own instanceof Target.Variable variable) {
            Object value = scope.get(variable.name(), scope);
            if (load != null && !loaded) {
                load.requireValue(script, variable.name(), value);
            }
            return value;
        } else if (own instanceof Target.Namespace) {
            return namespace;
        } else if (own instanceof Target.Member member) {
            return CommonJsModule.member(script.path(), whole(), member.name());
        }
        return whole();
    }

    /** The namespace of a module, {@code module.exports} of a CommonJS script. */
    @Override
    public @Nullable Object whole() {
        return module == null ? namespace : CommonJsModule.exports(module);
    }

    /** What {@code require} gives. */
    @Nullable
    Object require(String specifier) {
        String path = links.dependencies().get(specifier);
        RhinoInstance owner = path == null ? null : others.get(path);
        if (path == null || owner == null) {
            throw CommonJsModule.unknown(script.path(), specifier);
        }
        noteUse(owner, new Target.Whole(path));
        return owner.whole();
    }

    @Override
    public @Nullable Handler handler(EventType event, String function) {
        BaseFunction code = functions.get(function);
        return code == null ? null : new RhinoHandler(realm, script, scope, code, event, script.lineOf(function));
    }

    /** What stands in the place of a handler and is none, for a message; null if nothing does. */
    @Nullable
    String wrongHandler(EventType event) {
        String name = event.name();
        if (imports.contains(name) || !scope.has(name, scope)) {
            return null;
        }
        Object value = scope.get(name, scope);
        return value instanceof BaseFunction ? null : Values.describe(value);
    }

    @Override
    public void hashVariables(StateHash hash) {
        PlainData.hash(scope, realm, hash);
    }
}
