package dev.downbeat.demo;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.Inspected.Whole;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptStatus;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Scripts that do nothing: for tests of what surrounds them. */
public final class FakeScripts implements Scripts, ScriptedWorld {

    /** Told of what tests make up. */
    public ScriptListener listener = ScriptListener.NONE;

    /** What {@link #inspect} says. */
    public Inspection inspection =
            new Inspection("", new Whole("object", List.of(), 0), new Whole("object", List.of(), 0));

    /** What {@link #faults()} says. */
    public List<Fault> faults = List.of();

    /** What {@link #revision()} says. */
    public long revision = 7;

    /** What {@link #problems()} says. */
    public List<Problem> problems = List.of();

    /** What {@link #quarantines()} says. */
    public List<Quarantine> quarantines = List.of();

    /** What {@link #history()} says. */
    public List<ReloadReport> history = List.of();

    /** What {@link #revisions()} says. */
    public List<Revision> revisions = List.of();

    /** What profiles say. */
    public List<HandlerCost> costs = List.of();

    /** How many profiles are open. */
    public int profiles;

    /** What was asked for by {@link #rollBackTo}. */
    public final List<Long> rolledBackTo = new ArrayList<>();

    /** What was given to {@link #evaluate}. */
    public final List<String> evaluated = new ArrayList<>();

    /** How often {@link #evaluateNext()} was called. */
    public int evaluatedBetweenTicks;

    /** What {@link #complete} says. */
    public Completion completion = new Completion(0, List.of());

    private Consumer<Evaluation> console = evaluation -> {};

    /** Lets the latest input have come to something. */
    public void tell(Evaluation evaluation) {
        console.accept(evaluation);
    }

    @Override
    public void evaluate(World world, String source, Consumer<Evaluation> told) {
        evaluated.add(source);
        console = told;
    }

    @Override
    public void evaluateNext() {
        evaluatedBetweenTicks++;
    }

    @Override
    public Completion complete(String before) {
        return completion;
    }
    /** The texts that were tried by {@link #draft}. */
    public final List<String> drafts = new ArrayList<>();

    @Override
    public ScriptedWorld attach(World world, Map<String, ?> globals, ScriptListener listener) {
        this.listener = listener;
        return this;
    }

    @Override
    public Answer ask(Entity entity, EventType question, Object... arguments) {
        return new Answer.NoHandler();
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public long latestRevision() {
        return 7;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public Inspection inspect(Entity entity) {
        return inspection;
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public List<Quarantine> quarantines() {
        return quarantines;
    }

    @Override
    public List<ReloadReport> history() {
        return history;
    }

    @Override
    public List<Revision> revisions() {
        return revisions;
    }

    @Override
    public ScriptStatus status() {
        return new ScriptStatus(7, problems, faults, quarantines);
    }

    @Override
    public Profile profile() {
        profiles++;
        return new Profile() {
            @Override
            public long ticks() {
                return WINDOW;
            }

            @Override
            public List<HandlerCost> costs() {
                return costs;
            }

            @Override
            public void close() {
                profiles--;
            }
        };
    }

    @Override
    public long patch(String file, String function, String source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long draft(String file, String text) {
        drafts.add(text);
        return 98;
    }

    @Override
    public long rollBackTo(long revision) {
        rolledBackTo.add(revision);
        return 99;
    }

    @Override
    public void close() {}
}
