package dev.downbeat.scripting.compile;

import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Problem;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is no mistake, but better otherwise: told when scripts are checked, not at each save. */
public final class Lints {

    private final Vocabulary vocabulary;

    public Lints(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Everything in a set that could be better; other people's libraries are left alone. */
    public List<Problem> find(ScriptSet set) {
        List<Problem> problems = new ArrayList<>();
        for (CompiledScript script : set.scripts()) {
            if (!script.file().vendored()) {
                script.outline().unused().forEach(name -> problems.add(unused(script, name)));
                slowHandlers(script, problems);
            }
        }
        return problems;
    }

    private static Problem unused(CompiledScript script, Import.Name name) {
        return script.warning(name.at(), "'" + name.local() + "' is imported and not used; remove it");
    }

    private void slowHandlers(CompiledScript script, List<Problem> problems) {
        Set<String> looping = script.outline().looping();
        for (String name : script.slowFunctions()) {
            boolean handler = vocabulary.event(name).map(EventType::name).isPresent();
            script.outline()
                    .declaration(name)
                    .filter(declaration -> handler && looping.contains(name))
                    .ifPresent(declaration -> problems.add(script.warning(
                            declaration.at(),
                            "'" + name + "' loops, and a function inside it, arguments, try/catch or yield makes its"
                                    + " variables some 30 times slower; move the loop to a function of its own")));
        }
    }
}
