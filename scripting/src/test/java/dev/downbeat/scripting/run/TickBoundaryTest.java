package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.event.EventType;
import dev.downbeat.scripting.Inspection;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.compile.BackEnd;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.FrontEnd;
import dev.downbeat.scripting.compile.LineTable;
import dev.downbeat.scripting.compile.Links;
import dev.downbeat.scripting.compile.LoweredScript;
import dev.downbeat.scripting.compile.Outline;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.Handover;
import dev.downbeat.scripting.source.MemoryFolder;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.EntityRun;
import dev.downbeat.world.StateHash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With a realm that only notes what it loads; a script whose text says {@code bad} does not compile, {@code throws} not load. */
class TickBoundaryTest {

    private record Text(ScriptFile file, Outline outline) implements CompiledScript {}

    private record Loaded(CompiledScript script, int number) implements ScriptInstance {
        @Override
        public @Nullable Handler handler(EventType event, String function) {
            return null;
        }

        @Override
        public Set<Use> usedWhileLoading() {
            return Set.of();
        }

        @Override
        public boolean fresh() {
            return true;
        }

        @Override
        public boolean dropped() {
            return false;
        }

        @Override
        public boolean sharesScopeWith(ScriptInstance other) {
            return equals(other);
        }

        @Override
        public void patch(ScriptInstance before) {}

        @Override
        public void takeOver(ScriptInstance other, Set<String> variables) {}

        @Override
        public void beLive() {}

        @Override
        public void link(Links links, Map<String, ? extends ScriptInstance> instances) {}

        @Override
        public void replaceBy(@Nullable ScriptInstance successor) {}

        @Override
        public void hashVariables(StateHash hash) {}
    }

    private final class NotingRealm implements Realm {
        private final List<String> loaded = new ArrayList<>();
        private Runnable duringLoad = () -> {};

        @Override
        public LoadOutcome load(ScriptSet set, Map<String, ScriptInstance> kept) {
            Map<String, ScriptInstance> fresh = new TreeMap<>();
            List<Problem> problems = new ArrayList<>();
            for (CompiledScript script : set.scripts()) {
                if (!kept.containsKey(script.path())) {
                    loaded.add(script.path() + " " + script.file().text());
                    clock.advance(100);
                    duringLoad.run();
                    fresh.put(script.path(), new Loaded(script, loaded.size()));
                    if (script.file().text().contains("throws")) {
                        problems.add(problem(script.file(), "threw"));
                    }
                }
            }
            return problems.isEmpty() ? new LoadOutcome.Loaded(fresh) : new LoadOutcome.Failed(problems);
        }

        @Override
        public MoveOutcome moveVariables(List<Succession> reloaded, Collection<ScriptInstance> live) {
            return new MoveOutcome.Moved(Map.of());
        }

        @Override
        public Map<String, List<String>> leftOvers(
                List<Succession> replaced, List<ScriptInstance> gone, Collection<ScriptInstance> live) {
            return Map.of();
        }

        @Override
        public String evaluate(CompiledScript input, Map<String, ScriptInstance> live) {
            return input.file().text();
        }

        @Override
        public void beginTick() {}

        @Override
        public boolean weighingDue() {
            return false;
        }

        @Override
        public List<HandlerFailure> weigh(Collection<ScriptInstance> live) {
            return List.of();
        }

        @Override
        public long tickStepsLeft() {
            return 1;
        }

        @Override
        public @Nullable Entity nextWithCoroutines(EntityRun run) {
            return null;
        }

        @Override
        public int resume(Entity entity, IntPredicate spent, BiConsumer<Entity, HandlerFailure> failures) {
            return 0;
        }

        @Override
        public int cancel(Entity entity, BiConsumer<Entity, HandlerFailure> failures) {
            return 0;
        }

        @Override
        public boolean calling() {
            return false;
        }

        @Override
        public void around(Runnable steps) {
            steps.run();
        }

        @Override
        public Inspection inspect(Entity entity, String file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hashState(Entity entity, StateHash hash) {}
    }

    private final ManualClock clock = new ManualClock();
    private final NotingRealm realm = new NotingRealm();
    private final List<ReloadReport> reports = new ArrayList<>();
    private final MemoryFolder folder = new MemoryFolder();
    private final SetCompiler compiler = new SetCompiler(TickBoundaryTest::lower, new Echo(), TestGame.BINDINGS);
    private final Handover<LiveSet> handover = new Handover<>(LiveSet.empty(TestGame.VOCABULARY));
    private final TickBoundary boundary = boundary(reports::add);
    private long revisions;

    private TickBoundary boundary(Consumer<ReloadReport> listener) {
        Staging staging = new Staging(realm, TestGame.VOCABULARY, clock, handover);
        return new TickBoundary(handover, staging, realm, clock, 0, listener);
    }

    private void pass() {
        boundary.pass(1, List.of());
    }

    private List<String> changes(int report) {
        return reports.get(report).changes().stream()
                .map(change -> change.file() + " " + change.kind())
                .toList();
    }

    private static FrontEnd.Outcome lower(ScriptFile file, Set<String> globals) {
        LoweredScript same = new LoweredScript(file, file.text(), LineTable.identity(file.text()), Outline.json());
        return file.text().contains("bad")
                ? new FrontEnd.Outcome.Failed(List.of(problem(file, "is bad")))
                : new FrontEnd.Outcome.Lowered(same);
    }

    private record Echo() implements BackEnd {
        @Override
        public CompileOutcome compile(LoweredScript script) {
            return new CompileOutcome.Compiled(new Text(script.file(), script.outline()));
        }

        @Override
        public Set<String> builtins() {
            return Set.of();
        }
    }

    private static Problem problem(ScriptFile file, String what) {
        return Problem.error(file.path(), 1, 0, file.text() + " " + what, "");
    }

    private Attempt attempt(String... pathsAndTexts) {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            folder.write(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        Snapshot snapshot = folder.read();
        revisions++;
        long now = clock.nanoTime();
        return new Attempt(
                revisions,
                new ReloadReport.Cause.Save(),
                snapshot,
                compiler.compile(snapshot, revisions),
                new Attempt.Times(now - 30, now - 10, now));
    }

    private void save(String... pathsAndTexts) {
        boundary.stage(attempt(pathsAndTexts));
    }

    private List<String> told() {
        return reports.stream()
                .map(report -> report.revision() + " " + report.outcome())
                .toList();
    }

    private int instance(String path) {
        return boundary.live().instances().get(path) instanceof Loaded loaded ? loaded.number() : 0;
    }

    @Test
    void keepsLastGoodWhenOneFileOfASaveDoesNotCompile() {
        save("a.js", "1", "b.js", "1");
        pass();
        save("a.js", "2", "b.js", "bad");
        pass();

        assertThat(told()).containsExactly("1 COMMITTED", "2 REJECTED");
        assertThat(boundary.live().revision()).isEqualTo(1);
        assertThat(boundary.problems()).extracting(Problem::message).contains("bad is bad");
        assertThat(realm.loaded).containsExactly("a.js 1", "b.js 1");
    }

    @Test
    void keepsLastGoodWhenOneTopLevelThrows() {
        save("a.js", "1");
        pass();
        save("a.js", "2", "b.js", "throws", "c.js", "throws too");
        pass();

        assertThat(boundary.live().revision()).isEqualTo(1);
        assertThat(boundary.problems())
                .extracting(Problem::file)
                .as("every problem of every file")
                .contains("b.js", "c.js");
    }

    @Test
    void healsWithAReportWithoutChangesWhenTheMistakeIsUndone() {
        save("a.js", "1");
        pass();
        save("a.js", "bad");
        pass();
        save("a.js", "1");
        pass();

        assertThat(told()).containsExactly("1 COMMITTED", "2 REJECTED", "3 COMMITTED");
        assertThat(reports.get(2).changes()).isEmpty();
        assertThat(boundary.problems()).extracting(Problem::severity).doesNotContain(Problem.Severity.ERROR);
        assertThat(realm.loaded).containsExactly("a.js 1");
        assertThat(boundary.live().revision()).isEqualTo(3);
    }

    @Test
    void loadsOnlyWhatChangedAndKeepsTheRest() {
        save("a.js", "1", "b.js", "1");
        pass();
        save("b.js", "2");
        pass();

        assertThat(realm.loaded).containsExactly("a.js 1", "b.js 1", "b.js 2");
        assertThat(instance("a.js")).isEqualTo(1);
        assertThat(changes(1)).containsExactly("b.js RELOADED");
    }

    @Test
    void doesNotLoadAgainWhatIsStagedAlready() {
        save("a.js", "1");
        save("b.js", "1");
        pass();

        assertThat(realm.loaded).containsExactly("a.js 1", "b.js 1");
        assertThat(told()).containsExactly("2 COMMITTED");
    }

    @Test
    void takesTheLiveOneBackWhenAStagedChangeIsReverted() {
        save("a.js", "1");
        pass();
        save("a.js", "2");
        save("a.js", "1");
        pass();

        assertThat(instance("a.js")).isEqualTo(1);
        assertThat(told()).containsExactly("1 COMMITTED", "3 COMMITTED");
        assertThat(reports.get(1).changes()).isEmpty();
    }

    @Test
    void preparesAnewWhatWasPreparedAgainstASetThatIsLiveNoMore() {
        save("a.js", "1");
        pass();
        save("a.js", "2");
        realm.duringLoad = this::pass; // the loop commits revision 2 while revision 3 is being prepared
        save("a.js", "1", "b.js", "1");
        realm.duringLoad = () -> {};
        pass();

        assertThat(told()).containsExactly("1 COMMITTED", "2 COMMITTED", "3 COMMITTED");
        assertThat(changes(2)).containsExactly("a.js RELOADED", "b.js ADDED");
        assertThat(realm.loaded)
                .as("the first a.js 1 is live no more, a fresh one is")
                .containsExactly("a.js 1", "a.js 2", "b.js 1", "a.js 1");
        assertThat(instance("a.js")).isEqualTo(4);
    }

    @Test
    void ignoresAStaleAttempt() {
        Attempt older = attempt("a.js", "1");
        Attempt newer = attempt("a.js", "2");
        boundary.stage(newer);
        boundary.stage(older);
        boundary.stage(newer);
        pass();

        assertThat(told()).containsExactly("2 COMMITTED");
        assertThat(realm.loaded).containsExactly("a.js 2");
    }

    @Test
    void reportsInTheOrderOfRevisionsAndKeepsTheNewestProblems() {
        save("a.js", "bad");
        save("a.js", "1");
        save("a.js", "throws");
        save("a.js", "bad again");
        pass();

        assertThat(told()).containsExactly("1 REJECTED", "2 COMMITTED", "3 REJECTED", "4 REJECTED");
        assertThat(boundary.live().revision()).isEqualTo(2);
        assertThat(boundary.problems()).extracting(Problem::message).contains("bad again is bad");
    }

    @Test
    void reportsEachAttemptOnce() {
        save("a.js", "1");
        pass();
        pass();
        save("a.js", "bad");
        pass();
        pass();

        assertThat(told()).hasSize(2);
    }

    @Test
    void hasSwappedWhenItTells() {
        List<Long> live = new ArrayList<>();
        TickBoundary[] self = new TickBoundary[1];
        self[0] = boundary(report -> live.add(self[0].live().revision()));
        self[0].stage(attempt("a.js", "bad"));
        self[0].stage(attempt("a.js", "1"));
        self[0].pass(1, List.of());

        assertThat(live).containsExactly(2L, 2L);
    }

    @Test
    void tellsWhereTheTimeWent() {
        clock.advance(1_000);
        save("a.js", "1");
        clock.advance(7);
        pass();

        assertThat(reports.get(0).timing()).isEqualTo(new ReloadReport.Timing(20, 10, 100, 7, 0));
        assertThat(reports.get(0).timing().saveToLiveNanos()).isEqualTo(137);
        assertThat(reports.get(0).outcome()).isEqualTo(Outcome.COMMITTED);
    }
}
