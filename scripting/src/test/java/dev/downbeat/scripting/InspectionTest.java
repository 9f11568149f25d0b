package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Inspected.Named;
import dev.downbeat.scripting.Inspected.Plain;
import dev.downbeat.scripting.Inspected.Whole;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an entity can be looked at from outside. */
class InspectionTest {

    private final ScriptedGame game = new ScriptedGame();

    /** {@code {a: 1, b: [1, …2]}}: what was left out by its number. */
    private static String text(Inspected value) {
        if (value instanceof Plain plain) {
            return plain.value() instanceof String text ? "'" + text + "'" : String.valueOf(plain.value());
        } else if (value instanceof Named named) {
            return named.name();
        }
        Whole whole = (Whole) value;
        String parts = whole.parts().stream()
                .map(part -> part.name() + ": " + text(part.value()))
                .collect(Collectors.joining(", "));
        return whole.sort() + "{" + parts + (whole.more() > 0 ? " …" + whole.more() : "") + "}";
    }

    private void run(String statements) {
        game.run(statements + "; return 0;");
    }

    private String state(String statements) {
        run(statements);
        return text(game.scripts.inspect(game.self()).state());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s.a = 1.5; s.b = 'x'; s.c = true; s.d = null  | object{a: 1.5, b: 'x', c: true, d: null}
            s.a = undefined; s.b = 12n; s.c = 2n ** 999n  | object{a: undefined, b: 12n, c: bigint of 1000 bits}
            s.a = { b: [1, { c: 2 }] }                    | object{a: object{b: array{0: 1.0, 1: object{c: 2.0}}}}
            s.a = new Map([['k', 1], [2, 'v'], [{}, s]])  | object{a: map{k: 1.0, 2: 'v', an object: see above}}
            s.a = new Set(['x', self])                    | object{a: set{0: 'x', 1: drone 0.0}}
            s.a = new Uint8Array([7, 8])                  | object{a: array{0: 7.0, 1: 8.0}}
            s.a = self.pos                                | object{a: Vector2d{x: 0.0, y: 0.0}}
            s.a = s                                       | object{a: see above}
            s.a = start(function* later() { yield; }())   | object{a: Coroutine}
            s.a = 'x'.repeat(100000); s.a = s.a.length    | object{a: 100000.0}
            """)
    void showsTheStateAsATree(String statements, String tree) {
        assertThat(state("const s = self.state; " + statements)).isEqualTo(tree);
    }

    @Test
    void showsWhatIsBoundAndNothingElse() {
        Drone drone = game.self();
        Drone other = game.live(TestGame.DRONE);
        drone.target = other;
        drone.hp = 7.25;

        assertThat(text(game.scripts.inspect(drone).fields()))
                .isEqualTo(
                        "drone{ammo: 3.0, armed: false, cell: Vector2i{x: 0.0, y: 0.0},"
                                + " colour: Vector3f{x: 0.0, y: 0.0, z: 0.0}, hp: 7.25, label: '', mass: 2.0,"
                                + " pos: Vector2d{x: 0.0, y: 0.0}, scores: array{0: 1.0, 1: 2.0}, target: drone 1.0, wave: 1.0}");
    }

    @Test
    void leavesOutWhatIsTooMuchToLookAt() {
        String long1 = "x".repeat(200);
        assertThat(state("self.state.a = Array(60).fill(0);"))
                .startsWith("object{a: array{0: 0.0, ")
                .endsWith("49: 0.0 …10}}");
        assertThat(state("self.state.a = 'x'.repeat(9000);")).isEqualTo("object{a: '" + long1 + "…'}");
        assertThat(state("let s = self.state.a = {}; for (let i = 0; i < 20; i++) s = s.b = {};"))
                .isEqualTo("object{a: " + "object{b: ".repeat(7) + "object{ …1}" + "}".repeat(8));
        assertThat(state("for (let i = 0; i < 40; i++) self.state['k' + i] = Array(40).fill(i);")
                        .chars()
                        .filter(c -> c == ':')
                        .count())
                .isEqualTo(500);
    }

    @Test
    void runsNoScript() {
        game.begin("drone.js", """
                let box = {};
                function spawn(self) { self.state.box = box; }
                function hit() { Object.defineProperty(box, 'x', { get() { arena.note('ran'); }, enumerable: true }); box.f = hit; }
                """);
        game.hit(game.self()); // goes round what guards the state

        assertThat(text(game.scripts.inspect(game.self()).state()))
                .isEqualTo("object{box: object{x: accessor, f: function hit}}");
        assertThat(game.notes()).isEmpty();
    }

    @Test
    void isACopy() {
        run("self.state.a = [1];");
        Inspection before = game.scripts.inspect(game.self());
        run("self.state.a.push(2);");

        assertThat(text(before.state())).isEqualTo("object{a: array{0: 1.0}}");
    }

    @Test
    void namesTheScriptThatAnEntityBehavesBy() {
        game.begin("drone.js", "", "hunter.mjs", "");

        assertThat(game.scripts.inspect(game.self()).file()).isEqualTo("drone.js");
        assertThat(game.scripts.inspect(game.live(TestGame.HUNTER)).file()).isEqualTo("hunter.mjs");
        assertThat(game.scripts.inspect(game.live(TestGame.DOOR)).file()).isEmpty();
    }

    @Test
    void showsAnEntityThatNoScriptHasMetOrThatIsGone() {
        Drone drone = game.live(TestGame.DRONE);
        assertThat(text(game.scripts.inspect(drone).state())).isEqualTo("object{}");

        run("self.state.a = 1;");
        game.world.despawn(game.self());
        game.tick(2);
        assertThat(text(game.scripts.inspect(game.self()).state())).isEqualTo("object{a: 1.0}");
    }

    @Test
    void canBeLookedAtInTheMiddleOfAHandler() {
        game.arena.task =
                () -> game.notes().add(text(game.scripts.inspect(game.self()).state()));
        run("self.state.a = 1; arena.call(); self.state.a = 2;");

        assertThat(game.notes()).containsExactly("object{a: 1.0}");
    }

    @Test
    void refusesAnEntityOfAnotherWorld() {
        Drone stranger = new World(WorldConfig.of(TestGame.VOCABULARY)).spawn(TestGame.DRONE);

        assertThatThrownBy(() -> game.scripts.inspect(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entity is of another world, or of none: entity=" + stranger);
    }
}
