package dev.downbeat.scripting.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.source.MemoryFolder;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetCompilerTest {

    private final NotedFrontEnd frontEnd = new NotedFrontEnd();
    private final SetCompiler compiler = new SetCompiler(frontEnd, new RhinoCompiler(), TestGame.BINDINGS);
    private final MemoryFolder folder = new MemoryFolder();

    private SetOutcome compile() {
        return compiler.compile(folder.read(), 1);
    }

    private List<String> problems() {
        return compile().problems().stream().map(Problem::toString).toList();
    }

    @Test
    void rejectsASetWithOneBadScriptAndTellsTheProblemsOfAll() {
        folder.write("door.js", "function open( {}")
                .write("drone.js", "var x = ;")
                .write("hunter.js", "var ok;");

        SetOutcome outcome = compile();

        assertThat(outcome).isInstanceOf(SetOutcome.Rejected.class);
        assertThat(outcome.problems()).extracting(Problem::file).containsExactly("door.js", "drone.js");
    }

    @Test
    void rejectsASetWithAFileThatCouldNotBeRead() {
        Snapshot snapshot =
                new Snapshot(List.of(), List.of(Problem.error("drone.js", 0, 0, "cannot be read: IOException", "")));

        assertThat(compiler.compile(snapshot, 1)).isInstanceOf(SetOutcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor/all.js", "package-lock.json"})
    void passesOverALibraryThatCouldNotBeReadUntilItIsImported(String path) {
        Problem large = Problem.error(path, 0, 0, "too large for a script: bytes=1048577, limit=1048576", "");
        Snapshot unused = new Snapshot(List.of(ScriptFile.of("drone.js", "")), List.of(large));
        ScriptFile user = ScriptFile.of("drone.js", "import all from './" + path + "'; all;");
        Snapshot used = new Snapshot(List.of(user), List.of(large));

        assertThat(compiler.compile(unused, 1).problems()).isEmpty();
        assertThat(compiler.compile(used, 2).problems()).containsExactly(large);
    }

    @Test
    void compilesOnlyWhatChanged() {
        folder.write("door.js", "").write("drone.js", "var x = 1;");
        compile();
        frontEnd.lowered.clear();

        folder.write("drone.js", "var x = 2;");
        SetOutcome outcome = compile();

        assertThat(frontEnd.lowered).containsExactly("drone.js");
        assertThat(outcome.compiled()).isOne();
    }

    @Test
    void compilesNothingForAnUndo() {
        folder.write("drone.js", "var x = 1;");
        compile();
        folder.write("drone.js", "var x = ;");
        compile();
        frontEnd.lowered.clear();

        folder.write("drone.js", "var x = 1;");
        SetOutcome reverted = compile();
        assertThat(reverted).isInstanceOf(SetOutcome.Ready.class);
        assertThat(reverted.compiled()).isZero();
        folder.write("drone.js", "var x = ;");
        assertThat(compile()).isInstanceOf(SetOutcome.Rejected.class);
        assertThat(frontEnd.lowered).isEmpty();
    }

    @Test
    void numbersTheSetAndFindsItsScripts() {
        folder.write("drone.js", "").write("door.js", "");

        SetOutcome.Ready ready = (SetOutcome.Ready) compiler.compile(folder.read(), 7);

        assertThat(ready.set().revision()).isEqualTo(7);
        assertThat(ready.set().scripts())
                .extracting(script -> script.file().path())
                .containsExactly("door.js", "drone.js");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            function colide(self) {}           | drone.js:1:10: unknown event 'colide'; did you mean 'collide'?
            var x;  function hit(a, b, c, d) {} | drone.js:1:18: 'hit' has more parameters than hit(self, by, damage)
            function tick(self, dt, more) {}   | drone.js:1:10: 'tick' has more parameters than tick(self, dt)
            """)
    void pointsOutWhatLooksLikeASlip(String text, String problem) {
        folder.write("drone.js", text);

        assertThat(problems()).containsExactly(problem);
        assertThat(compile()).isInstanceOf(SetOutcome.Ready.class);
    }

    @Test
    void pointsOutAScriptOfNoKind() {
        folder.write("drnoe.js", "").write("tools/door.js", "").write("ship.js", "");

        assertThat(problems())
                .containsExactly(
                        "drnoe.js: no kind of entity is called 'drnoe', and no script imports it; did you mean 'drone'?",
                        "ship.js: no kind of entity is called 'ship', and no script imports it",
                        "tools/door.js: no kind of entity is called 'tools/door', and no script imports it");
    }

    @Test
    void saysNothingAboutHelpersAndHandlersWithFewerParameters() {
        folder.write("drone.js", "function hit(self) {}\nfunction tick() {}\nfunction steer(a, b, c, d) {}");

        assertThat(problems()).isEmpty();
    }
}
