package dev.downbeat.scripting.compile;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Problem;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a script against the game's vocabulary and points out what looks like a slip. */
final class Linker {

    private static final String ENDING = ".js";

    private final Vocabulary vocabulary;

    Linker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Problem> check(CompiledScript script) {
        List<Problem> problems = new ArrayList<>();
        checkKind(script, problems);
        for (CompiledScript.Declaration function : script.functions()) {
            Optional<EventType> event = vocabulary.event(function.name());
            if (event.isPresent()) {
                checkArity(script, function, event.get(), problems);
            } else {
                checkSpelling(script, function, problems);
            }
        }
        return problems;
    }

    private void checkKind(CompiledScript script, List<Problem> problems) {
        String path = script.file().path();
        String name = path.substring(0, path.length() - ENDING.length());
        if (vocabulary.kind(name).isEmpty()) {
            List<String> kinds =
                    vocabulary.kinds().stream().map(EntityKind::name).toList();
            problems.add(Problem.warning(
                    path, 0, 0, "no kind of entity is called '" + name + "'" + Spelling.hint(name, kinds), ""));
        }
    }

    private static void checkArity(
            CompiledScript script, CompiledScript.Declaration function, EventType event, List<Problem> problems) {
        if (function.parameters() > event.parameters().size() + 1) {
            problems.add(warning(script, function, "'" + function.name() + "' has more parameters than " + event));
        }
    }

    private void checkSpelling(CompiledScript script, CompiledScript.Declaration function, List<Problem> problems) {
        List<String> events = vocabulary.events().stream().map(EventType::name).toList();
        Spelling.nearest(function.name(), events)
                .ifPresent(event -> problems.add(warning(
                        script, function, "unknown event '" + function.name() + "'; did you mean '" + event + "'?")));
    }

    private static Problem warning(CompiledScript script, CompiledScript.Declaration function, String message) {
        return Problem.warning(
                script.file().path(),
                function.line(),
                function.column(),
                message,
                script.file().line(function.line()));
    }
}
