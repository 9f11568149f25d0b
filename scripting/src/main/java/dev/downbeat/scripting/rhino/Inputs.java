package dev.downbeat.scripting.rhino;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.compile.Export;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Evaluates what is typed in at a console of a world, in a scope beside those of its scripts: what an input declares is there
 * for those after it. Loop thread, with its context entered.
 */
final class Inputs {

    private final RhinoRealm realm;
    private final World world;
    private final RealmScope scopes;

    // Owned by the loop thread.
    private @Nullable ScriptsObject scripts; // with the first input
    private @Nullable ModuleScope scope;
    private @Nullable CodeInstance latest;
    private @Nullable HandlerFailure loss; // that nobody was told of yet

    Inputs(RhinoRealm realm, World world, RealmScope scopes) {
        this.realm = realm;
        this.world = world;
        this.scopes = scopes;
    }

    /** The value of an input in readable lines. */
    String evaluate(RhinoScript input, Map<String, ScriptInstance> live) {
        if (loss != null) {
            HandlerFailure told = loss;
            loss = null;
            throw told;
        }
        ScriptsObject shown = scripts();
        shown.show(live);
        ModuleScope own = scope(shown);
        latest = new CodeInstance(realm, input, own, new Load()); // that it can be weighed
        try {
            return realm.calls()
                    .within(
                            Evaluation.CONSOLE,
                            null,
                            () -> run(input, own),
                            given -> new ValueText(realm).of(result(own)));
        } finally {
            forgetResult(own);
        }
    }

    private @Nullable Object run(RhinoScript input, ModuleScope own) {
        forgetResult(own);
        return input.code().exec(realm.loopContext(), own, Undefined.SCRIPTABLE_UNDEFINED);
    }

    private static void forgetResult(ModuleScope own) {
        own.put(Export.UNNAMED_DEFAULT, own, Undefined.instance);
    }

    private static @Nullable Object result(ModuleScope own) {
        return own.plainValue(Export.UNNAMED_DEFAULT);
    }

    private ScriptsObject scripts() {
        ScriptsObject known = scripts;
        if (known == null) {
            known = new ScriptsObject(realm.scope());
            scripts = known;
        }
        return known;
    }

    private ModuleScope scope(ScriptsObject shown) {
        ModuleScope known = scope;
        if (known == null || known.dropped()) {
            LambdaFunction entities = new LambdaFunction(
                    realm.scope(), "entities", 1, (cx, here, self, arguments) -> entities(arguments));
            entities.sealObject();
            known = scopes.newConsoleScope(Map.of("scripts", shown, "entities", entities));
            scope = known;
        }
        return known;
    }

    private Scriptable entities(Object[] arguments) {
        realm.loopContext().charge((long) Limits.WORLD_CALL + world.entityCount());
        Object kind = arguments.length == 0 ? Undefined.instance : arguments[0];
        List<Entity> found = new ArrayList<>();
        world.forEachEntity(entity -> {
            if (Undefined.isUndefined(kind) || entity.kind().name().contentEquals(String.valueOf(kind))) {
                found.add(entity);
            }
        });
        return realm.loopContext()
                .newArray(realm.scope(), found.stream().map(realm.objects()::of).toArray());
    }

    /** All that is weighed: the scripts that are live, and what the console keeps. */
    Collection<ScriptInstance> with(Collection<ScriptInstance> live) {
        List<ScriptInstance> all = new ArrayList<>(live);
        if (latest != null) {
            all.add(latest);
        }
        return all;
    }

    /** What is to be said of scripts; what is to be said of the console, its next input is told. */
    List<HandlerFailure> keepOwn(List<HandlerFailure> failures) {
        List<HandlerFailure> others = new ArrayList<>();
        for (HandlerFailure each : failures) {
            if (each.file().equals(Evaluation.CONSOLE)) {
                loss = each;
                latest = null;
            } else {
                others.add(each);
            }
        }
        return others;
    }
}
