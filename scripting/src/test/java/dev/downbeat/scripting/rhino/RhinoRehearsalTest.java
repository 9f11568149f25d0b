package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.NotedFrontEnd;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.source.MemoryFolder;
import dev.downbeat.time.ManualClock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhinoRehearsalTest {

    private final MemoryFolder folder = new MemoryFolder();
    private final SetCompiler compiler = new SetCompiler(new NotedFrontEnd(), new RhinoCompiler(), TestGame.BINDINGS);
    private final RhinoRehearsal rehearsal = new RhinoRehearsal(BoundTypes.of(TestGame.BINDINGS), new ManualClock());

    private ScriptSet set(String... pathsAndTexts) {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            folder.write(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return ((SetOutcome.Ready) compiler.compile(folder.read(), 1)).set();
    }

    /** What the scripts of a set have said of themselves by reading a name that is not there. */
    private String ran(ScriptSet set) {
        rehearsal.rehearse(set);
        return Objects.toString(rehearsal.variable("drone.js", "ran")).replaceFirst("\\.0$", "");
    }

    @Test
    void runsEveryHandlerTwiceWithSomethingOfEachType() {
        assertThat(ran(set("drone.js", """
                let ran = '';
                function tick(self, dt) { ran += ' tick ' + typeof self.hp + typeof dt + self.pos.x + self.live + self.kind; self.hp -= 1; }
                function hit(self, by, damage) { ran += ' hit ' + by.target.target.hp + damage + by.damage(1, true); }
                function patrol(self, points) { for (const p of points) ran += ' patrol ' + p.x; }
                function timer(self, name) { ran += ' timer ' + name + arena.boss.hp + arena.centre().x; arena.note(ran); }
                function spawn(self) { ran += ' spawn ' + world.spawn('drone').hp + world.time; start(walk(self)); }
                function* walk(self) { ran += ' walk'; yield wait(1); ran += ' never'; }
                """)))
                .isEqualTo(" spawn 1.51 walk tick numbernumber1.5truedrone hit 1.51.51.5 timer text1.51.5 patrol 1.5"
                        .repeat(2));
    }

    @Test
    void runsTheHandlerForAllWithSomeOfTheKind() {
        assertThat(ran(set("drone.js", """
                let ran = '';
                function spawn(self) { self.state.n = 1; }
                function tickAll(selves, dt) {
                  ran += ' ' + selves.length + selves[1].kind + typeof dt;
                  for (const self of selves) { self.hp -= dt; ran += self.state.n; }
                }
                """))).isEqualTo(" 3dronenumber111".repeat(2));
    }

    @Test
    void letsEachHandlerFindTheStateThatThoseBeforeItLeft() {
        assertThat(ran(set("drone.js", """
                let ran = '';
                function spawn(self) { self.state.home ??= { x: 1 }; self.state.home.x += 1; }
                function tick(self) { ran += ' ' + self.state.home.x; }
                """))).isEqualTo(" 2 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (;;) {}",
                "null.x;",
                "throw 1;",
                "(function f() { f(); })();",
                "arena.no.such();",
                "Promise.reject(1);",
                "self.hp = 'x';",
                "world.spawn({});"
            })
    void isOfNoConsequenceWhateverAHandlerDoes(String code) {
        try (LogLines lines = new LogLines("dev.downbeat", Level.ALL)) {
            assertThat(ran(set(
                            "drone.js",
                            "let ran = 0; console.log('x'); function spawn(self) { ran++; console.log('y'); " + code
                                    + " } function tick() { ran += 10; }")))
                    .isEqualTo("22");
            assertThat(lines.messages()).isEmpty();
        }
    }

    @Test
    void leavesATopLevelThatFailsToStaging() {
        assertThat(ran(set("drone.js", "let ran = 1; for (;;) {}"))).isEqualTo("null");
        assertThat(ran(set("drone.js", "let ran = 2; function tick() { ran++; }")))
                .isEqualTo("4");
    }

    @Test
    void rehearsesOnlyWhatReachesAChange() {
        String lib = "export function step() { return 1; }";
        String drone = "import { step } from './lib.js'; let ran = 0; function tick() { ran += step(); }";
        assertThat(ran(set("lib.js", lib, "drone.js", drone, "hunter.js", "function tick() {}")))
                .isEqualTo("2");
        assertThat(ran(set("hunter.js", "function tick() { return; }"))).isEqualTo("2");
        assertThat(ran(set("lib.js", lib.replace("1", "10")))).isEqualTo("22");
    }

    @Test
    void rehearsesNothingOfWhichOnlyTheDataDiffers() {
        String drone = "import config from './config.json'; let ran = config.from; function tick() { ran++; }";
        assertThat(ran(set("config.json", "{ \"from\": 10 }", "drone.js", drone)))
                .isEqualTo("12");
        assertThat(ran(set("config.json", "{ \"from\": 20 }"))).isEqualTo("12");
    }

    @Test
    void takesOnlySoLong() {
        ScriptSet set = set(
                "drone.js",
                "let ran = 0; function spawn() { ran++; } function tick() { ran++; }"
                        + " function hit() { ran++; } function timer() { ran++; }");
        AtomicLong readings = new AtomicLong();
        RhinoRehearsal slow = new RhinoRehearsal(
                BoundTypes.of(TestGame.BINDINGS), () -> readings.getAndIncrement() * (RhinoRehearsal.MAX_NANOS / 2));
        slow.rehearse(set);

        assertThat(slow.variable("drone.js", "ran")).isEqualTo(1);
    }
}
