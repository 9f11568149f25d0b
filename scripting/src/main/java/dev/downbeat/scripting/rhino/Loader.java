package dev.downbeat.scripting.rhino;

import dev.downbeat.event.EventType;
import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.Behaviour;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.JsonScript;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.Realm.LoadOutcome;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.scripting.run.ThreadUse;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** Runs the top levels of scripts in fresh scopes of one realm. Made for one load, used once, with its context entered. */
final class Loader {

    private final RhinoRealm realm;
    private final World world;
    private final ScriptContext cx;
    private final RealmScope scopes;
    private final Budgets budgets;
    private final Load load = new Load();
    private final Map<String, ScriptInstance> fresh = new LinkedHashMap<>();
    private final Map<String, CodeInstance> patched = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();

    Loader(RhinoRealm realm, World world, ScriptContext cx, RealmScope scopes, Budgets budgets) {
        this.realm = realm;
        this.world = world;
        this.cx = cx;
        this.scopes = scopes;
        this.budgets = budgets;
    }

    /** Loads what is not kept. */
    LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
        long madeBefore = ThreadUse.bytes();
        List<CompiledScript> scripts = set.scripts().stream()
                .filter(script -> !kept.containsKey(script.path()))
                .toList();
        scripts.forEach(script -> fresh.put(script.path(), instantiate(script)));
        patch(set, kept);
        Map<String, ScriptInstance> all = new LinkedHashMap<>(kept);
        all.putAll(patched);
        all.putAll(fresh);
        fresh.forEach((path, instance) -> instance.link(set.links(path), all));
        CommonJsLinks commonJs = new CommonJsLinks(set, all);
        for (CompiledScript script : scripts) {
            if (fresh.get(script.path()) instanceof CodeInstance instance) {
                run(instance, set, commonJs.check(script));
            }
        }
        set.scripts().stream()
                .filter(script -> kept.containsKey(script.path()))
                .forEach(script -> problems.addAll(commonJs.check(script)));
        if (problems.isEmpty() && ThreadUse.bytes() - madeBefore > budgets.retainedBytes()) {
            weigh();
        }
        if (!load.entangled().isEmpty()) {
            return new LoadOutcome.Entangled(load.entangled());
        } else if (!problems.isEmpty()) {
            return new LoadOutcome.Failed(problems);
        }
        fresh.values().forEach(this::openForHandlers);
        fresh.putAll(patched);
        return new LoadOutcome.Loaded(fresh);
    }

    /** What scripts make when they are loaded, they may not keep without a limit either. */
    private void weigh() {
        List<CodeInstance> scripts = fresh.values().stream()
                .filter(CodeInstance.class::isInstance)
                .map(CodeInstance.class::cast)
                .toList();
        List<Holding> holdings = new Holdings(realm, budgets.retainedBytes()).weigh(scripts);
        for (int i = 0; i < scripts.size(); i++) {
            Holding holding = holdings.get(i);
            if (holding.bytes() > budgets.retainedBytes()) {
                RhinoScript script = scripts.get(i).script();
                int line = script.lineOf(holding.most());
                String message = Weighing.message(holding, budgets.retainedBytes());
                problems.add(Problem.error(
                        script.path(), line, 0, message, script.file().line(line)));
            }
        }
    }

    private RhinoInstance instantiate(CompiledScript script) {
        if (script instanceof JsonScript json) {
            return new DataInstance(json, JsonObjects.make(json.value(), cx, scopes.shared()));
        }
        RhinoScript compiled = (RhinoScript) script;
        CodeInstance instance = new CodeInstance(realm, compiled, scopes.newScriptScope(script.path()), load);
        load.add(instance);
        if (isCommonJs(compiled)) {
            instance.beCommonJs(CommonJsModule.furnish(instance, cx, scopes.shared()));
        }
        hoist(instance);
        return instance;
    }

    /** The functions that a script declares are there before any script runs, so that scripts may import each other in a circle. */
    private void hoist(CodeInstance instance) {
        ModuleScope scope = instance.scope();
        ScriptFunctions.make(instance.script(), cx, scope)
                .forEach((name, function) -> scope.put(name, scope, function));
    }

    /** Kept scripts of which the set has another text: they get its functions. */
    private void patch(ScriptSet set, Map<String, ScriptInstance> kept) {
        ModuleScope scratch = scopes.newScriptScope("");
        for (CompiledScript script : set.scripts()) {
            if (kept.get(script.path()) instanceof CodeInstance live
                    && !live.script().file().equals(script.file())
                    && script instanceof RhinoScript text) {
                patched.put(script.path(), new CodeInstance(live, text, cx, scratch));
            }
        }
    }

    private void run(CodeInstance instance, ScriptSet set, List<Problem> unlinked) {
        String path = instance.script().path();
        boolean cut = set.links(path).paths().stream().anyMatch(failed::contains);
        if (cut || !unlinked.isEmpty()) {
            problems.addAll(cut ? List.of() : unlinked);
            failed.add(path); // what it would report would follow from that
            return;
        }
        RhinoScript script = instance.script();
        // Drawn from the seed and the text alone: when a script is loaded must not change what it draws.
        cx.random = new SeededRandom(world.config().seed())
                .stream(Long.parseUnsignedLong(script.file().hash().substring(0, 16), 16));
        cx.begin(budgets.load());
        try {
            boolean commonJs = isCommonJs(script);
            Object self = commonJs ? instance.whole() : Undefined.SCRIPTABLE_UNDEFINED;
            script.code().exec(cx, instance.scope(), (Scriptable) self);
            cx.jobs().run();
            if (commonJs) {
                CommonJsModule.exportDeclarations(script, instance.scope(), instance.whole());
            }
            cx.jobs()
                    .takeRejections(path)
                    .forEach(rejection ->
                            report(script, rejection.among(file -> set.reaches(path, Set.of(file)), path)));
            checkHandlers(instance);
            instance.beLoaded();
        } catch (Load.Entangled e) {
            failed.add(script.path());
        } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
            report(script, ScriptFailures.of(script.path(), e));
            cx.brokenOff(e);
        } finally {
            cx.jobs().drop();
            cx.end();
        }
    }

    private static boolean isCommonJs(RhinoScript script) {
        return script.outline().format() == Outline.Format.COMMON_JS;
    }

    private void report(RhinoScript script, HandlerFailure failure) {
        String line = failure.file().equals(script.path()) ? script.file().line(failure.line()) : "";
        problems.add(Problem.error(failure.file(), failure.line(), 0, failure.message(), line));
        failed.add(script.path());
    }

    private void checkHandlers(CodeInstance instance) {
        RhinoScript script = instance.script();
        boolean behaviour = Behaviour.nameOf(script.path())
                .flatMap(world.vocabulary()::kind)
                .isPresent();
        for (EventType event : behaviour ? world.vocabulary().events() : List.<EventType>of()) {
            String wrong = instance.wrongHandler(event);
            if (wrong != null) {
                String message =
                        "'" + event.name() + "' is the name of an event, so it must be a function, not " + wrong;
                problems.add(Problem.error(
                        script.path(),
                        script.lineOf(event.name()),
                        0,
                        message,
                        script.file().line(script.lineOf(event.name()))));
                failed.add(script.path());
            }
        }
    }

    private void openForHandlers(ScriptInstance instance) {
        if (instance instanceof CodeInstance code) {
            code.endLoad();
            scopes.openForHandlers(code.scope());
        }
    }
}
