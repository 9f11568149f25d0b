package dev.downbeat.scripting.rhino;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.compile.Export;
import dev.downbeat.scripting.run.HandlerFailure;
import dev.downbeat.scripting.run.Realm.MoveOutcome;
import dev.downbeat.scripting.run.ScriptInstance;
import dev.downbeat.scripting.run.Succession;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/**
 * Brings the variables of scripts that are loaded anew into their fresh scopes, and lets {@code reloaded(previous)} migrate
 * them. What that could have changed of the running game is put back if it fails. Loop thread, with its context entered.
 */
final class Migration {

    private static final String MIGRATOR = "reloaded";

    private final RhinoRealm realm;
    private final World world;
    private final ScriptContext cx;
    private final Budget budget;

    Migration(RhinoRealm realm, World world, ScriptContext cx, Budget budget) {
        this.realm = realm;
        this.world = world;
        this.cx = cx;
        this.budget = budget;
    }

    private record Migrator(CodeInstance before, CodeInstance after, BaseFunction function) {}

    /** @param live all that is live, for what {@code reloaded} may reach */
    MoveOutcome run(List<Succession> reloaded, Collection<ScriptInstance> live) {
        List<Migrator> migrators = new ArrayList<>();
        Map<String, List<VariableChange>> variables = new TreeMap<>();
        for (Succession each : reloaded) {
            if (each.before() instanceof CodeInstance before
                    && each.after() instanceof CodeInstance after
                    && !before.dropped()) { // else there is nothing to migrate
                migratorOf(after).ifPresent(function -> migrators.add(new Migrator(before, after, function)));
            }
        }
        Memento memento = Memento.of(migrators.isEmpty() ? List.of() : scopes(live), realm);
        for (Succession each : reloaded) {
            if (each.before() instanceof CodeInstance before && each.after() instanceof CodeInstance after) {
                variables.put(each.path(), Variables.move(before, after, realm));
            }
        }
        List<Problem> problems = new ArrayList<>();
        migrators.forEach(migrator -> migrate(migrator, problems));
        if (problems.isEmpty()) {
            return new MoveOutcome.Moved(variables);
        }
        memento.restore();
        return new MoveOutcome.Failed(problems);
    }

    private static List<ModuleScope> scopes(Collection<ScriptInstance> live) {
        List<ModuleScope> scopes = new ArrayList<>();
        for (ScriptInstance instance : live) {
            if (instance instanceof CodeInstance code) {
                scopes.add(code.scope());
            }
        }
        return scopes;
    }

    private static Optional<BaseFunction> migratorOf(CodeInstance instance) {
        return instance.script().outline().exports().stream()
                .filter(export -> export instanceof Export.Own own && own.name().equals(MIGRATOR))
                .map(export -> instance.functions().get(((Export.Own) export).local()))
                .findFirst();
    }

    private void migrate(Migrator migrator, List<Problem> problems) {
        RhinoScript script = migrator.after().script();
        Scriptable previous = previous(migrator.before());
        // Drawn from the seed and the text alone, as while it is loaded: the attempt may fail, and must then have drawn
        // nothing.
        SeededRandom chance = new SeededRandom(world.config().seed())
                .stream(Long.parseUnsignedLong(script.file().hash().substring(0, 16), 16));
        cx.besideTheGame(chance, () -> {
            cx.begin(budget);
            try {
                migrator.function()
                        .call(cx, migrator.after().scope(), Undefined.SCRIPTABLE_UNDEFINED, new Object[] {previous});
                cx.jobs().run();
                cx.jobs().takeRejections(script.path()).forEach(failure -> problems.add(problem(script, failure)));
            } catch (RuntimeException | OutOfBudget | VirtualMachineError | LinkageError e) {
                problems.add(problem(script, ScriptFailures.of(script.path(), e)));
                cx.brokenOff(e);
            } finally {
                cx.jobs().drop();
                cx.end();
            }
        });
    }

    /** The variables as the old text has them, by name. */
    private Scriptable previous(CodeInstance before) {
        NativeObject previous = (NativeObject) cx.newObject(realm.scope());
        for (String name : before.scope().ownNames()) {
            if (!before.script().outline().functions().containsKey(name)) {
                previous.put(name, previous, before.scope().plainValue(name));
            }
        }
        return previous;
    }

    private static Problem problem(RhinoScript script, HandlerFailure failure) {
        String line = failure.file().equals(script.path()) ? script.file().line(failure.line()) : "";
        return Problem.error(
                failure.file(),
                failure.line(),
                0,
                "reloaded() failed, so nothing is changed: " + failure.message(),
                line);
    }
}
