package dev.downbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.compile.NotedFrontEnd;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.FileDraft;
import dev.downbeat.scripting.reload.FunctionPatch;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.source.MemoryFolder;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.time.ManualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saves, patches and roll-backs in their order, without threads. */
class RevisionsTest {

    private static final String DRONE =
            "let n = 0;\nexport function tick(self) { n++; }\nfunction more() { return 1; }\n";

    private final MemoryFolder folder =
            new MemoryFolder().write("drone.js", DRONE).write("hunter.js", "// hunter");
    private final List<Attempt> attempts = new ArrayList<>();
    private final NotedFrontEnd frontEnd = new NotedFrontEnd();
    private final Revisions revisions = new Revisions(
            new SetCompiler(frontEnd, new RhinoCompiler(), TestGame.BINDINGS),
            new ManualClock(),
            () -> Instant.EPOCH,
            attempts::add);

    private long save() {
        return revisions.saved(folder.read(), 0, 0);
    }

    private long patch(String file, String function, String source) {
        return revisions.patch(new FunctionPatch(file, function, source));
    }

    private void draft(String file, String text) {
        revisions.draft(new FileDraft(file, text));
    }

    private void work() {
        while (!revisions.idle()) {
            revisions.work();
        }
    }

    private Attempt latest() {
        return attempts.get(attempts.size() - 1);
    }

    private String text(String path) {
        return latest().snapshot().files().stream()
                .filter(file -> file.path().equals(path))
                .map(ScriptFile::text)
                .findFirst()
                .orElse("none");
    }

    private List<String> problems() {
        return latest().outcome().problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(Problem::toString)
                .toList();
    }

    @Test
    void compilesOnlyTheNewestOfSavesThatWait() {
        save();
        folder.write("drone.js", "// second");
        save();
        folder.write("drone.js", "// third");
        save();
        work();

        assertThat(attempts).extracting(Attempt::revision).containsExactly(3L);
        assertThat(frontEnd.lowered).doesNotContain("// second");
    }

    @Test
    void givesOneFunctionAnotherText() {
        save();
        patch("drone.js", "tick", "function tick(self) { n += 2; }");
        work();

        assertThat(problems()).isEmpty();
        assertThat(latest().cause()).isEqualTo(new Cause.Patch("drone.js", "tick"));
        assertThat(text("drone.js")).isEqualTo(DRONE.replace("n++", "n += 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export function tick(self) { n += 2; }
            export default function tick(self) { n += 2; }
            """)
    void leavesWhatStandsBeforeAFunction(String source) {
        save();
        patch("drone.js", "tick", source);
        work();

        assertThat(text("drone.js")).isEqualTo(DRONE.replace("n++", "n += 2"));
    }

    @Test
    void addsAFunctionThatIsNotThereYet() {
        save();
        patch("drone.js", "hit", "function hit(self) { more(); }");
        work();

        assertThat(problems()).isEmpty();
        assertThat(text("drone.js")).isEqualTo(DRONE + "\nfunction hit(self) { more(); }\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dron.js  | tick | function tick() {}               | dron.js: there is no such script to patch; did you mean 'drone.js'?
            drone.js | tick | function tack() {}               | drone.js: a patch of 'tick' must be one function of that name: function tick(…) { … }
            drone.js | tick | function tick() {} let x = 1;    | drone.js: a patch of 'tick' must be one function of that name: function tick(…) { … }
            drone.js | tick | function tick() {} function more() {} | drone.js: a patch of 'tick' must be one function of that name: function tick(…) { … }
            drone.js | tick | let tick = 1;                    | drone.js: a patch of 'tick' must be one function of that name: function tick(…) { … }
            drone.js | tick | function tick( { }               | drone.js:2:31: ')' or ',' is expected here
            """)
    void refusesWhatIsNoPatch(String file, String function, String source, String problem) {
        save();
        patch(file, function, source);
        work();

        assertThat(latest().outcome()).isInstanceOf(SetOutcome.Rejected.class);
        assertThat(problems()).hasSize(1).first().asString().startsWith(problem.substring(0, problem.indexOf(':')));
        if (!problem.contains("expected")) {
            assertThat(problems()).containsExactly(problem);
        }
        save();
        work();
        assertThat(problems()).as("it left nothing behind").isEmpty();
        assertThat(text("drone.js")).isEqualTo(DRONE);
    }

    @Test
    void letsAPatchStandUntilItsFileChanges() {
        save();
        patch("drone.js", "tick", "function tick(self) { n += 2; }");
        folder.write("hunter.js", "// another");
        save();
        work();
        assertThat(text("drone.js")).contains("n += 2");
        assertThat(text("hunter.js")).isEqualTo("// another");

        folder.write("drone.js", DRONE + "// saved");
        save();
        work();
        assertThat(text("drone.js")).isEqualTo(DRONE + "// saved");
    }

    @Test
    void patchesWhatWasGoodLastIfTheFolderHasErrors() {
        save();
        work();
        folder.write("hunter.js", "let = ;");
        save();
        patch("drone.js", "tick", "function tick(self) { n += 2; }");
        work();

        assertThat(problems()).isEmpty();
        assertThat(text("hunter.js")).isEqualTo("// hunter");
        folder.write("hunter.js", "// mended");
        save();
        work();
        assertThat(text("hunter.js")).isEqualTo("// mended");
        assertThat(text("drone.js")).contains("n += 2");
    }

    @Test
    void refusesADraftOfWhatIsNotThere() {
        save();
        draft("dron.js", "// draft");
        work();

        assertThat(problems()).containsExactly("dron.js: there is no such file to draft; did you mean 'drone.js'?");
    }

    @Test
    void takesADraftForASaveOfTheWholeFolder() {
        folder.write("hunter.js", "let = ;");
        save();
        draft("drone.js", "// draft");
        work();
        assertThat(problems()).singleElement().asString().startsWith("hunter.js:1:");

        folder.write("hunter.js", "// mended");
        save();
        work();
        assertThat(problems()).isEmpty();
        assertThat(text("drone.js"))
                .as("a draft that was refused leaves nothing behind")
                .isEqualTo(DRONE);
    }

    @Test
    void letsADraftStandUntilItsFileChanges() {
        save();
        draft("drone.js", "// draft");
        folder.write("hunter.js", "// another");
        save();
        work();
        assertThat(problems()).isEmpty();
        assertThat(text("drone.js")).isEqualTo("// draft");
        assertThat(text("hunter.js")).isEqualTo("// another");

        folder.write("drone.js", "// saved");
        save();
        work();
        assertThat(text("drone.js")).isEqualTo("// saved");
    }

    @Test
    void compilesOnlyTheNewestOfDraftsThatWait() {
        save();
        draft("drone.js", "// one");
        draft("drone.js", "// two");
        draft("hunter.js", "// other");
        draft("drone.js", "// three");
        work();

        assertThat(attempts).extracting(Attempt::revision).containsExactly(1L, 3L, 4L, 5L);
        assertThat(frontEnd.lowered).doesNotContain("// one");
        assertThat(latest().cause()).isEqualTo(new Cause.Draft("drone.js"));
        assertThat(text("drone.js")).isEqualTo("// three");
        assertThat(text("hunter.js")).isEqualTo("// other");
    }

    @Test
    void remembersTheLastOfDraftsThatFollowEachOther() {
        save();
        work();
        for (String text : List.of("// one", "// two", "let = ;", "let = 1;", "// three")) {
            draft("drone.js", text);
            work();
        }

        assertThat(revisions.history()).extracting(Revision::number).containsExactly(6L, 5L, 3L, 1L);
        revisions.rollBackTo(3);
        work();
        assertThat(text("drone.js")).isEqualTo("// two");
    }

    @Test
    void bringsARevisionBackWithoutCompilingAnything() {
        save();
        work();
        folder.write("drone.js", "// two").delete("hunter.js").write("door.js", "// new");
        save();
        work();
        int lowered = frontEnd.lowered.size();
        revisions.rollBackTo(1);
        work();

        assertThat(latest().cause()).isEqualTo(new Cause.RollBack(1));
        assertThat(text("drone.js")).isEqualTo(DRONE);
        assertThat(text("hunter.js")).isEqualTo("// hunter");
        assertThat(text("door.js")).isEqualTo("none");
        assertThat(frontEnd.lowered).hasSize(lowered);

        folder.write("door.js", "// newer");
        save();
        work();
        assertThat(text("door.js")).as("it changed").isEqualTo("// newer");
        assertThat(text("drone.js")).as("it did not").isEqualTo(DRONE);
    }

    @Test
    void undoesAPatch() {
        save();
        patch("drone.js", "tick", "function tick(self) { n += 2; }");
        work();
        revisions.rollBackTo(1);
        work();

        assertThat(text("drone.js")).isEqualTo(DRONE);
        revisions.rollBackTo(2);
        work();
        assertThat(text("drone.js")).contains("n += 2");
    }

    @Test
    void refusesToBringBackWhatItDoesNotKnowOrWasNoGood() {
        save();
        work();
        folder.write("drone.js", "let = ;");
        save();
        work();

        assertThatThrownBy(() -> revisions.rollBackTo(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no good revision of that number is kept: revision=2, kept=[1]");
        assertThatThrownBy(() -> revisions.rollBackTo(9)).hasMessageEndingWith("revision=9, kept=[1]");
    }

    @Test
    void keepsSoManyRevisions() {
        for (int i = 0; i < Revisions.KEPT + 5; i++) {
            folder.write("drone.js", "// " + i);
            save();
            work();
        }

        assertThat(revisions.history()).hasSize(Revisions.KEPT);
        assertThat(revisions.history().get(0))
                .isEqualTo(new Revision(
                        Revisions.KEPT + 5,
                        new Cause.Save(),
                        Instant.EPOCH,
                        latest().outcome().problems()));
        assertThatThrownBy(() -> revisions.rollBackTo(5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsATextThatDidNotChangeOnce() {
        save();
        work();
        ScriptFile first = latest().snapshot().files().get(1);
        folder.write("drone.js", "// two");
        save();
        work();

        assertThat(latest().snapshot().files().get(1)).isSameAs(first);
    }
}
