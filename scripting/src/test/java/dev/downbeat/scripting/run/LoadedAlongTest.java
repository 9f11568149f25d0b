package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts that are loaded anew though their text is the same, because a top level ties them to one that changed. */
class LoadedAlongTest {

    private static final String COUNTER = "let n = 0; export function next() { return ++n; }";

    private final ScriptedGame game = new ScriptedGame();

    private List<String> changes() {
        assertThat(game.report().outcome())
                .as(() -> game.report().problems().toString())
                .isEqualTo(Outcome.COMMITTED);
        return game.changes();
    }

    @Test
    void rejectsAnImportedHandlerThatIsNoFunction() {
        game.save(
                        "lib.js",
                        "export const hit = 5;",
                        "drone.js",
                        "import { hit } from './lib.js';",
                        "hunter.js",
                        "export { hit as timer } from './lib.js';")
                .tick();

        assertThat(game.report().problems())
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "drone.js: 'hit' is the name of an event, so it must be a function, and 'hit' of 'lib.js' is none",
                        "hunter.js: 'timer' is the name of an event, so it must be a function, and 'hit' of 'lib.js' is none");
    }

    @Test
    void namesInTheReportWhoUsedAChangedScriptWhileLoading() {
        game.save(
                        "lib.js",
                        "export const SPEED = 2;",
                        "drone.js",
                        "import { SPEED } from './lib.js'; const twice = SPEED * 2; function strength() { return twice; }",
                        "hunter.js",
                        "import { SPEED } from './lib.js'; function strength() { return SPEED; }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        Drone hunter = game.live(TestGame.HUNTER);
        game.save("lib.js", "export const SPEED = 5;").tick();

        assertThat(changes())
                .containsExactly(
                        "drone.js RELOADED: it uses 'lib.js' while it is loaded, and that differs",
                        "lib.js RELOADED: 'SPEED' differs");
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(10.0);
        assertThat(game.ask(hunter, TestGame.STRENGTH)).isEqualTo(5.0);
    }

    @Test
    void namesInTheReportWhatAChangedScriptUsesWhileLoadingAndWhoElseDid() {
        String user = "import { next } from './lib.js'; const first = next(); function strength() { return first; }";
        game.save("lib.js", COUNTER, "drone.js", user, "hunter.js", user, "door.js", "")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        Drone hunter = game.live(TestGame.HUNTER);
        assertThat(game.ask(hunter, TestGame.STRENGTH)).isEqualTo(2.0);
        game.save("hunter.js", user + " const more = 1;").tick();

        assertThat(changes())
                .containsExactly(
                        "drone.js RELOADED: it uses 'lib.js' while it is loaded, and that differs",
                        "hunter.js RELOADED: 'more' differs",
                        "lib.js RELOADED: 'hunter.js' uses it while it is loaded");
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(1.0);
        assertThat(game.ask(hunter, TestGame.STRENGTH)).isEqualTo(2.0);
    }

    @Test
    void leavesAScriptAloneThatUsesTheChangedOneInFunctionsOnly() {
        String user =
                "import { next } from './lib.js'; let own = 0; function strength() { return ++own * 100 + next(); }";
        game.save("lib.js", COUNTER, "drone.js", user).tick();
        Drone drone = game.live(TestGame.DRONE);
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(101.0);
        game.save("lib.js", COUNTER.replace("++n", "n += 10")).tick();

        assertThat(changes()).containsExactly("lib.js PATCHED");
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(211.0);
    }

    @Test
    void doesNotKeepAScriptThatWasMadeWithAnotherThatNeverWentLive() {
        String user =
                "import { SPEED } from './lib.js'; const twice = SPEED * 2; function strength() { return twice; }";
        game.save("lib.js", "export const SPEED = 1;", "drone.js", "function strength() { return 0; }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.save("lib.js", "export const SPEED = 50;", "drone.js", user); // staged, and replaced before the boundary
        game.save("lib.js", "export const SPEED = 1;").tick();

        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(2.0);
    }

    @Test
    void loadsAnewWhoseTopLevelUsedANameThatComesFromAnotherFileNow() {
        game.save(
                        "index.js",
                        "export { speed } from './a.js';",
                        "a.js",
                        "export const speed = 1;",
                        "b.js",
                        "export const speed = 2;",
                        "drone.js",
                        "import { speed } from './index.js'; import './b.js'; const twice = 2 * speed;"
                                + " function strength() { return twice; }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        game.save("index.js", "export { speed } from './b.js';").tick();

        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(4.0);
        assertThat(changes())
                .contains(
                        "drone.js RELOADED: what it imports comes from another file now, and its top level uses some");
    }

    @Test
    void doesNotLoadAnewWhoseTopLevelUsedOnlyAVariableOfAPatchedFile() {
        String lib = "export const SPEED = 2; let n = 0; export function next() { return ++n; }";
        game.save(
                        "lib.js",
                        lib,
                        "drone.js",
                        "import { SPEED, next } from './lib.js'; const twice = 2 * SPEED; let own = 0;"
                                + " function strength() { return twice * 100 + ++own * 10 + next(); }")
                .tick();
        Drone drone = game.live(TestGame.DRONE);
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(411.0);
        game.save("lib.js", lib.replace("++n", "n += 2")).tick();

        assertThat(changes()).containsExactly("lib.js PATCHED");
        assertThat(game.ask(drone, TestGame.STRENGTH)).isEqualTo(423.0);
    }
}
