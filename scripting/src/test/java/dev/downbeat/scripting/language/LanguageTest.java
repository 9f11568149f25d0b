package dev.downbeat.scripting.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language promises and Rhino alone does not keep. */
class LanguageTest {

    private static final ScriptedGame GAME = new ScriptedGame();

    /** Runs a statement with yields in a generator, to which each yield gives 7, and lists what happens. */
    private static final String STEPS = """
            const out = [];
            let n = 0, local = 3;
            const k = 'm', a = [0], nothing = null;
            const o = {
              x: 1, n: 1, a: { c: v => 'c' + v }, m(v, w) { return 'm' + v + w; }, tag: (s, ...v) => s[0] + v,
            };
            const f = (...v) => { out.push('f' + v.length); return v[0]; };
            function F(v) { this.v = v; }
            function* inner() { return 'in' + (yield 1); }
            const show = v => typeof v === 'object' ? JSON.stringify(v) : String(v);
            function* steps() {
              %s
            }
            try {
              const it = steps.call(o, 1, 2);
              for (let step = it.next(); !step.done && n < 20; step = it.next(7)) {
                out.push('y' + show(step.value));
                n++;
              }
            } catch (e) {
              out.push(String(e));
            }
            return out.join(' ');
            """;

    static Stream<Program> programs() {
        return Stream.of("loops.txt", "classes.txt", "functions.txt", "generators.txt", "expressions.txt")
                .flatMap(Program::in);
    }

    static List<Program> yields() {
        return Program.lines("yields.txt");
    }

    static Stream<Program> asynchronous() {
        return Program.in("async.txt");
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number && number == Math.rint(number)
                ? String.valueOf(number.longValue())
                : String.valueOf(value).replace("\n", "\\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void givesWhatNodeGives(Program program) {
        assertThat(text(GAME.runLoaded(program.body()))).as(program.body()).isEqualTo(program.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void givesTheSameWhereItIsPatchedInto(Program program) {
        GAME.run("return 'another';");

        assertThat(text(GAME.run(program.body()))).as(program.body()).isEqualTo(program.expected());
        assertThat(GAME.changes()).containsExactly("drone.js PATCHED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("yields")
    void yieldsWhereverAnExpressionMayStand(Program program) {
        boolean statement = program.body().matches("(?s).*;|(if|while|do|for|switch|try|a:|\\{) .*");
        String body = statement ? program.body() : "out.push(show(" + program.body() + "));";

        assertThat(text(GAME.run(STEPS.formatted(body)))).isEqualTo(program.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asynchronous")
    void awaitsWhereverAnExpressionMayStand(Program program) {
        GAME.self().label = "";
        GAME.run(program.body() + "\nreturn 0;");

        assertThat(GAME.self().label).as(program.body()).isEqualTo(program.expected());
    }

    @Test
    void copiesTheFieldsOfAnEntity() {
        assertThat(GAME.run("self.hp = 4; const { hp, ...rest } = self; const copy = { ...self, hp: hp + 1 };"
                        + " return [hp, copy.hp, rest.ammo, 'hp' in rest, self.hp].join();"))
                .isEqualTo("4,5,3,false,4");
    }

    @Test
    void stopsABigintThatWouldTakeTheRestOfTheFrame() {
        assertThat(GAME.failure("return 2n ** 100000000n;"))
                .isEqualTo("RangeError: **: a bigint may have at most 65536 bits here");
        assertThat(GAME.failure("return 2n ** -1n;")).isEqualTo("RangeError: a bigint has no negative power");
        assertThat(GAME.failure("return 2n ** 2;"))
                .isEqualTo("TypeError: a bigint and a number cannot be mixed; convert one: Number(b), BigInt(n)");
        assertThat(GAME.run("return String((-1n) ** 99999999999n) + 0n ** 5n + 1n ** 9n + 5n ** 0n + 0n ** 0n;"))
                .isEqualTo("-10111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function f() { this.x = 1; } f();",
                "[1].forEach(function () { this.x = 1; });",
                "const { m } = { m() { return this.x; } }; m();",
                "class A { m() { return this.x; } } const { m } = new A(); m();",
                "const g = function* () { yield this.x; }; g().next();",
                "this.x;"
            })
    void givesAFunctionThatIsCalledAloneNoObject(String body) {
        assertThat(GAME.failure(body)).startsWith("TypeError: Cannot ").contains("undefined");
    }

    @Test
    void makesAFaultOfAnErrorOfAClassOfItsOwn() {
        assertThat(GAME.failure("class Jammed extends Error {}\nthrow new Jammed('door', { cause: 1 });"))
                .isEqualTo("Error: door");
        assertThat(GAME.fault().line()).isEqualTo(3);
    }
}
