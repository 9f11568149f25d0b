package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.TestGame.Drone;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back when a script calls the game, whatever the game does: values, or errors of scripts. */
class HostCallTest {

    private final ScriptedGame game = new ScriptedGame();
    private final Drone self = game.self();

    private String thrown(RuntimeException thrown) {
        game.arena.task = () -> {
            throw thrown;
        };
        return message("arena.call()");
    }

    private String message(String call) {
        return String.valueOf(game.run("try { " + call + "; return 'nothing'; } catch (e) { return String(e); }"));
    }

    @Test
    void tellsNoScriptWhatABugOfTheGameIs() {
        String bug = "Error: Arena.call failed inside the game; its log tells more";

        assertThat(thrown(new NullPointerException("field x of dev.downbeat.Secret")))
                .isEqualTo(bug);
        assertThat(thrown(new ClassCastException("class A cannot be cast to class B")))
                .isEqualTo(bug);
        assertThat(thrown(new IllegalStateException())).isEqualTo(bug);
        assertThat(thrown(new IndexOutOfBoundsException("3"))).isEqualTo(bug);
    }

    @Test
    void passesOnInOneLineWhatTheGameSaysOfTheArgumentsOrTheMoment() {
        assertThat(thrown(new IllegalArgumentException("no such thing"))).isEqualTo("Error: Arena.call: no such thing");
        assertThat(thrown(new IllegalStateException("a\nb"))).isEqualTo("Error: Arena.call: a\\nb");
        assertThat(thrown(new IllegalStateException("x".repeat(10_000))))
                .hasSizeLessThan(530)
                .endsWith("…");
    }

    @Test
    void makesErrorsOfScriptsOfJavaErrorsToo() {
        game.arena.task = () -> {
            throw new AssertionError("secret");
        };
        assertThat(message("arena.call()")).isEqualTo("Error: Arena.call failed inside the game; its log tells more");

        game.arena.task = () -> {
            throw new NoClassDefFoundError("secret");
        };
        assertThat(message("arena.call()")).isEqualTo("Error: Arena.call failed inside the game; its log tells more");
    }

    @Test
    void endsTheCallWhoseJavaMethodRecursesWithoutEnd() {
        game.arena.task = () -> recurse(0);

        assertThat(game.failure("self.hp = 1; try { arena.call(); } catch (e) { return 1; }"))
                .isEqualTo("too much recursion");
        assertThat(self.hp).isEqualTo(10);
        assertThat(game.run("return self.hp;")).isEqualTo(10.0);
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : recurse(depth + 1) + 1; // who calls it with 0 waits for 2^31 calls
    }

    @Test
    void refusesWhatTheGameGivesAndNoScriptCanSee() {
        String bug = " failed inside the game; its log tells more";

        game.arena.given = Object::new;
        assertThat(message("arena.any()")).isEqualTo("Error: Arena.any" + bug);
        game.arena.given = () -> List.of(1.0, new Object());
        assertThat(message("arena.many()")).isEqualTo("Error: Arena.many" + bug);
        game.arena.given = Drone::new;
        assertThat(message("arena.any()")).isEqualTo("Error: Arena.any" + bug);
        game.arena.given = () -> null;
        assertThat(message("arena.many()")).isEqualTo("Error: Arena.many" + bug);
        game.arena.given = () -> "not a number";
        assertThat(message("arena.half()")).isEqualTo("Error: Arena.half" + bug);
        game.arena.boss = new Drone();
        assertThat(message("arena.boss")).isEqualTo("Error: Arena.boss" + bug);
        game.arena.given = () -> Collections.nCopies(100_001, 1.0);
        assertThat(message("arena.many()")).isEqualTo("TypeError: the game gave a list of more than 100000 elements");
    }

    @Test
    void takesWhatTheGameGivesAsItIs() {
        game.arena.given = () -> Arrays.asList(null, 1.0, List.of(), self);
        assertThat(game.run("return JSON.stringify(arena.many().map((each) => each === self ? 'me' : each));"))
                .isEqualTo("[null,1,[],\"me\"]");

        game.arena.given = () -> Double.NaN;
        assertThat(game.run("return String(arena.half());")).isEqualTo("NaN");

        game.arena.given = () -> 1L << 60;
        assertThat(game.run("return typeof arena.any();")).isEqualTo("number");

        game.arena.given = () -> null;
        assertThat(game.run("return arena.any() === null;")).isEqualTo(true);
    }

    @Test
    void takesNoEntityOfAnotherWorld() {
        ScriptedGame other = new ScriptedGame();
        Drone foreign = other.self();
        other.run("self.state.n = 5; return 1;");
        game.arena.given = () -> foreign;

        assertThat(message("arena.any()")).isEqualTo("Error: Arena.any failed inside the game; its log tells more");
        self.target = foreign;
        assertThat(message("self.target")).isEqualTo("Error: drone.target failed inside the game; its log tells more");
        assertThat(other.run("return self.state.n;")).isEqualTo(5.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            arena.note(() => 1)                        | argument 1 of Arena.note must be a number, truth value, text or game object, not a function
            arena.note(1, Symbol('x'))                 | argument 2 of Arena.note must be a number, truth value, text or game object, not a symbol
            arena.note({ valueOf() { return 1; } })    | argument 1 of Arena.note must be a number, truth value, text or game object, not an object
            arena.note({ toString() { throw 1; } })    | argument 1 of Arena.note must be a number, truth value, text or game object, not an object
            arena.note([1])                            | argument 1 of Arena.note must be a number, truth value, text or game object, not an array
            arena.note(5n)                             | argument 1 of Arena.note must be a number, truth value, text or game object, not a bigint
            arena.note(new Map())                      | argument 1 of Arena.note must be a number, truth value, text or game object, not an object
            arena.note(Promise.resolve(1))             | argument 1 of Arena.note must be a number, truth value, text or game object, not a promise
            arena.note(arguments)                      | argument 1 of Arena.note must be a number, truth value, text or game object, not an object
            arena.note.call(null, 1)                   | Arena.note must be called on a Arena
            arena.note.call(self, 1)                   | Arena.note must be called on a Arena
            arena.note.apply(Object.create(arena), []) | Arena.note must be called on a Arena
            new arena.note(1)                          | note objects may not be constructed using "new"
            self.damage(NaN, true)                     | argument 1 of drone.damage must be a finite number, not NaN
            self.history([[1]])                        | argument 1 of drone.history[0] must be a finite number, not an array
            world.post(self, 'hit', self, Infinity)    | hit.damage must be a finite number, not Infinity
            world.post(self, 'hit', arena, 1)          | hit.by must be a Drone, not a Arena
            world.post(self, 'hit', null, 1)           | hit.by must be a Drone, not null
            """)
    void refusesArgumentsThatDoNotFit(String call, String message) {
        assertThat(message(call)).isEqualTo("TypeError: " + message);
        assertThat(game.notes()).isEmpty();
    }

    @Test
    void runsTheGettersOfAnArgumentInTheBudgetOfTheCall() {
        assertThat(
                        game.failure(
                                "self.history([1, 2].map((x, i, all) => (Object.defineProperty(all, 0, {"
                                        + " get() { while (true); } }), x)) && Object.defineProperty([1], 0, { get() { while (true); } }));"))
                .isEqualTo("stopped: it ran too long without an end");
    }

    @Test
    void runsNoGetterOfAnAnswer() {
        game.save("drone.js", """
                export function next(self) { self.hp = 1; return null; }
                export function probe(self) {
                  self.hp = 2;
                  return Object.defineProperty([1], 0, { get() { while (true); } });
                }
                """).tick();
        game.scripts.ask(self, TestGame.PROBE);

        assertThat(game.faults()).hasSize(1).first().asString().contains("the answer of probe must be");
        assertThat(self.hp).isEqualTo(10);
    }

    @Test
    void letsAnEntityThatIsGoneBeReadAndWrittenWithoutEffect() {
        game.save("drone.js", """
                let gone;
                export function hit(self, by, damage) { gone = by; }
                export function probe(self) {
                  gone.hp -= 1; gone.pos.x = 3; gone.state.n = 1; gone.damage(1, false);
                  return [gone.live, gone.hp, gone.pos.x, gone.state.n, world.post(gone, 'hit', gone, 1), world.despawn(gone),
                    String(world.ask(gone, 'strength')), world.find(gone.id), String(gone), gone === gone].join();
                }
                """).tick();
        Drone other = game.live(TestGame.DRONE);
        game.world.post(TestGame.HIT, self, other, 1.0);
        game.tick();
        game.world.despawn(other);
        game.tick(2);

        assertThat(game.probe(self)).isEqualTo("false,8,3,1,false,false,undefined,,drone 1.0,true");
        assertThat(game.scripts.faults()).isEmpty();
    }

    @Test
    void takesAnEntityThatIsGoneAsAnArgumentAndAField() {
        Drone other = game.live(TestGame.DRONE);
        self.target = other;
        game.world.despawn(other);
        game.tick();

        assertThat(game.run("arena.note(self.target.live); self.target = self.target; arena.boss = self.target;"
                        + " return world.post(self, 'hit', self.target, 1);"))
                .isEqualTo(true);
        assertThat(game.arena.boss).isSameAs(other);
    }

    @Test
    void refusesToTickTheWorldFromAHandler() {
        game.arena.task = game.world::tick;
        assertThat(message("arena.call()"))
                .isEqualTo("Error: Arena.call: a handler is running: it must not call tick()");

        game.save(
                        "drone.js",
                        "export function tick(self) { try { arena.call(); } catch (e) { self.label = e.message; } }")
                .tick();
        assertThat(self.label)
                .isEqualTo("Arena.call: a tick is running already: a handler or system must not call tick()");
        assertThat(game.world.tickNumber()).isEqualTo(2);
    }

    @Test
    void asksAQuestionBackInTheMiddleOfAHandler() {
        game.save("drone.js", """
                export function strength(self) { self.hp += 1; return self.hp; }
                export function probe(self) { self.hp = 20; arena.call(); return self.hp; }
                """).tick();
        game.arena.task = () -> game.ask(self, TestGame.STRENGTH);

        assertThat(game.probe(self)).isEqualTo(21.0);
    }

    @Test
    void endsAHandlerThatTheGameAsksBackWithoutEnd() {
        game.save("drone.js", "export function probe(self) { self.hp -= 1; arena.call(); return self.hp; }")
                .tick();
        game.arena.task = () -> {
            if (game.scripts.ask(self, TestGame.PROBE) instanceof Answer.Failed) {
                throw new IllegalStateException("it failed");
            }
        };
        game.scripts.ask(self, TestGame.PROBE);

        assertThat(game.scripts.faults()).hasSize(1);
        assertThat(self.hp).isEqualTo(10);
    }

    @Test
    void hashesTheWorldInTheMiddleOfAHandler() {
        game.run("self.state.list = [{ x: 1 }]; return 1;");
        long[] hashes = new long[2];
        game.arena.task = () -> hashes[hashes[0] == 0 ? 0 : 1] = game.world.stateHash();
        game.run("self.hp = 4; self.state.list[0].x = 2; arena.call(); arena.call(); return 1;");

        assertThat(hashes[0]).isNotZero().isEqualTo(hashes[1]);
    }

    @Test
    void closesItsScriptsAtTheEndOfTheTick() {
        game.save("drone.js", "export function tick(self) { self.ammo += 1; arena.call(); self.ammo += 1; }")
                .tick();
        game.arena.task = game.scripts::close;
        int before = self.ammo;
        game.tick(3);

        assertThat(self.ammo).isEqualTo(before + 2);
        assertThat(game.scripts.faults()).isEmpty();
    }

    @Test
    void makesAnotherGameInTheMiddleOfAHandler() {
        game.arena.task = () -> {
            ScriptedGame other = new ScriptedGame();
            assertThat(other.run("self.hp = 3; self.state.n = 1; return self.hp;"))
                    .isEqualTo(3.0);
            assertThat(other.failure("self.hp = 2; missing();")).contains("missing");
        };

        assertThat(game.failure("self.hp = 5; self.state.n = 2; arena.call(); nothing();"))
                .isEqualTo("ReferenceError: \"nothing\" is not defined.");
        assertThat(self.hp).isEqualTo(10);
    }

    @Test
    void stagesAndSavesInTheMiddleOfAHandlerForTheNextTick() {
        game.arena.task = () -> game.save("drone.js", "export function probe(self) { return 'new'; }");

        assertThat(game.run("arena.call(); return 'old';")).isEqualTo("old");
        assertThat(Objects.requireNonNull(game.tick().probe(self))).isEqualTo("new");
    }
}
