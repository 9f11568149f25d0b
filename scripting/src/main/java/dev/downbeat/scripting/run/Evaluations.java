package dev.downbeat.scripting.run;

import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.CompiledScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The inputs of consoles that wait to be evaluated. Any thread adds one, the loop thread evaluates. */
final class Evaluations {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    private record Waiting(CompileOutcome input, Consumer<Evaluation> told) {}

    private final Realm realm;
    private final Supplier<LiveSet> live;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    Evaluations(Realm realm, Supplier<LiveSet> live) {
        this.realm = realm;
        this.live = live;
    }

    void add(CompileOutcome input, Consumer<Evaluation> told) {
        waiting.add(new Waiting(input, told));
    }

    /** Evaluates what has waited longest, if anything has. Cheap if nothing has. */
    void evaluateNext() {
        Waiting next = waiting.poll();
        if (next != null) {
            tell(next.told(), evaluate(next.input()));
        }
    }

    private Evaluation evaluate(CompileOutcome input) {
        if (input instanceof CompileOutcome.Failed failed) {
            return new Evaluation.Failed(failed.problems());
        }
        CompiledScript script = ((CompileOutcome.Compiled) input).script();
        Evaluation[] evaluation = new Evaluation[1];
        realm.around(() -> evaluation[0] = evaluate(script));
        return evaluation[0];
    }

    private Evaluation evaluate(CompiledScript input) {
        try {
            return new Evaluation.Value(realm.evaluate(input, live.get().instances()));
        } catch (HandlerFailure failure) {
            List<Problem> problems = new ArrayList<>(List.of(problem(failure, input)));
            failure.others().forEach(other -> problems.add(problem(other, input)));
            return new Evaluation.Failed(problems);
        }
    }

    private Problem problem(HandlerFailure failure, CompiledScript input) {
        String sourceLine = failure.file().equals(input.path())
                ? input.file().line(failure.line())
                : live.get()
                        .find(failure.file())
                        .map(script -> script.script().file().line(failure.line()))
                        .orElse("");
        return Problem.error(failure.file(), failure.line(), 0, failure.message(), sourceLine);
    }

    private static void tell(Consumer<Evaluation> told, Evaluation evaluation) {
        try {
            told.accept(evaluation);
        } catch (RuntimeException e) { // as a listener that throws
            LOG.log(System.Logger.Level.ERROR, "a console failed", e);
        }
    }
}
