package dev.downbeat.scripting.compile;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Problem;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds a script against what the game and the engine know by name, and points out what looks like a slip. */
final class Slips {

    /** What migrates variables; it is near to what events may well be called. */
    private static final String MIGRATOR = "reloaded";

    private static final Pattern GENERATOR = Pattern.compile("function\\s*\\*");

    private final Vocabulary vocabulary;
    private final Set<String> globals = new TreeSet<>();

    /** @param given the names that the engine and the game give to every script */
    Slips(Bindings bindings, Set<String> given) {
        this.vocabulary = bindings.vocabulary();
        globals.addAll(given);
    }

    /** @param imported the scripts that others import */
    List<Problem> find(CompiledScript script, Set<String> imported) {
        List<Problem> problems = new ArrayList<>();
        if (script.file().vendored() || script.outline().format() == Outline.Format.JSON) {
            return problems;
        }
        Optional<EntityKind<?>> kind = Behaviour.nameOf(script.path()).flatMap(vocabulary::kind);
        if (kind.isPresent()) {
            script.outline().declarations().stream()
                    .filter(declaration -> declaration.kind() == Declaration.Kind.FUNCTION)
                    .forEach(function -> checkFunction(script, function, problems));
        } else if (!imported.contains(script.path())) {
            problems.add(ofNoUse(script));
        }
        script.outline().free().forEach(name -> checkFree(script, name, problems));
        return problems;
    }

    private Problem ofNoUse(CompiledScript script) {
        String path = script.path();
        String name = path.substring(0, path.lastIndexOf('.'));
        List<String> kinds = vocabulary.kinds().stream().map(EntityKind::name).toList();
        String message =
                "no kind of entity is called '" + name + "', and no script imports it" + Spelling.hint(name, kinds);
        return Problem.warning(path, 0, 0, message, "");
    }

    private void checkFunction(CompiledScript script, Declaration function, List<Problem> problems) {
        Optional<EventType> event = vocabulary.event(function.name());
        if (event.isEmpty() && !function.name().equals(MIGRATOR)) {
            List<String> events =
                    vocabulary.events().stream().map(EventType::name).toList();
            Spelling.nearest(function.name(), events)
                    .ifPresent(near -> problems.add(script.warning(
                            function.at(), "unknown event '" + function.name() + "'; did you mean '" + near + "'?")));
        } else if (event.filter(EventType.LIFECYCLE::contains).isPresent() // another's name may well be a coroutine's
                && GENERATOR.matcher(function.text()).lookingAt()) {
            problems.add(script.warning(
                    function.at(),
                    "'" + function.name()
                            + "' is a function*, of which calling it runs nothing; write a plain function,"
                            + " and start(…) the function* in it"));
        } else if (event.isPresent()
                && function.parameters() > event.get().parameters().size() + 1) {
            problems.add(
                    script.warning(function.at(), "'" + function.name() + "' has more parameters than " + event.get()));
        }
    }

    private void checkFree(CompiledScript script, Outline.Free free, List<Problem> problems) {
        String name = free.name();
        Optional<String> absent = AbsentNames.instead(name);
        if (globals.contains(name) || free.use() == Outline.Use.TESTED) {
            return;
        } else if (absent.isPresent()) {
            problems.add(script.error(free.at(), "'" + name + "' is not there; " + absent.get()));
        } else if (free.use() == Outline.Use.ASSIGNED) {
            problems.add(
                    script.warning(free.at(), "'" + name + "' is assigned and not declared; declare it: let " + name));
        } else {
            Set<String> known = new TreeSet<>(globals);
            script.outline().declarations().forEach(declaration -> known.add(declaration.name()));
            problems.add(script.warning(
                    free.at(), "'" + name + "' is neither declared nor imported" + Spelling.hint(name, known)));
        }
    }
}
