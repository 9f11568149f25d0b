package dev.downbeat.scripting.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.downbeat.random.SeededRandom;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.compile.Declaration.Kind;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script on its whole way: Closure, then Rhino. */
class FileCompilerTest {

    private static final String HOMING = """
            'use strict';
            var speed = 4, names = ['a', "b", `c${1 + 1}`];
            function tick(self, dt) {
              for (let i = 0; i < names.length; i++) { if (i % 2 === 0 && self.hp > 1.5e3) continue; }
              const { x, y } = self.pos; return x ?? y?.z;
            }
            var hit = (self, by) => { try { throw new Error(/a[b]+/g.exec('x')); } catch (e) { return e; } finally { } };
            function* wait(n) { while (n-- > 0) yield n; }
            """;

    private final FileCompiler compiler = new FileCompiler(new ClosureFrontEnd(), new RhinoCompiler(), Set.of());

    private List<Problem> problems(String text) {
        CompileOutcome outcome = compiler.compile(ScriptFile.of("drone.js", text));
        return outcome instanceof CompileOutcome.Failed failed ? failed.problems() : List.of();
    }

    private List<Declaration> declarations(String text) {
        CompileOutcome outcome = compiler.compile(ScriptFile.of("drone.js", text));
        return ((CompileOutcome.Compiled) outcome).script().outline().declarations();
    }

    private static String lowered(String text) {
        FrontEnd.Outcome outcome = new ClosureFrontEnd().lower(ScriptFile.of("drone.js", text), Set.of());
        return ((FrontEnd.Outcome.Lowered) outcome).script().text();
    }

    @Test
    void tellsEverySyntaxErrorWithLineColumnAndSourceLine() {
        List<Problem> problems = problems("var a = ;\nvar b;\n  var 3c;\nfunction f() { return ]; }\n");

        assertThat(problems).extracting(Problem::line).containsExactly(1, 3, 4);
        assertThat(problems)
                .extracting(Problem::sourceLine)
                .containsExactly("var a = ;", "  var 3c;", "function f() { return ]; }");
        assertThat(problems).allMatch(problem -> problem.column() > 0);
        assertThat(problems.get(0)).hasToString("drone.js:1:9: an expression is expected here");
    }

    @Test
    void saysWhatMayFollowExport() {
        assertThat(problems("export functoin hit(self) {}"))
                .extracting(Problem::toString)
                .containsExactly(
                        "drone.js:1:8: what follows export must be a function, a class, variables, or names in braces");
    }

    @Test
    void leavesOutTheBraceThatFollowsFromAnErrorAndNothingElse() {
        String text = """
                function tick(self) {
                  if (self.hp > 3 {
                    self.hp = 1;
                  }
                }
                function hit(self) {
                  if (true) {
                  } else if (self.hp > ) {
                  }
                }
                """;

        assertThat(problems(text)).extracting(Problem::line).contains(2, 8).doesNotContain(4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void knowsEveryLineEnd(String end) {
        List<Problem> problems = problems("var a;" + end + "\tvar b = ;" + end + "var c;");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(10);
            assertThat(problem.sourceLine()).isEqualTo("\\u0009var b = ;");
        });
        String before = "var a;" + end + "\t";
        assertThat(declarations(before + "function hit(self) {}"))
                .contains(new Declaration(
                        "hit",
                        Declaration.Kind.FUNCTION,
                        1,
                        new Position(2, 11),
                        before.length(),
                        "function hit(self) {}"));
    }

    @Test
    void refusesAFunctionThatIsTooLarge() {
        String large = "function tick(self) {\n" + "self.hp += self.hp * 2;\n".repeat(4_000) + "}";

        assertThat(problems(large))
                .extracting(Problem::toString)
                .containsExactly("drone.js:1: a function is too large to be compiled (64 KB of code): split it");
    }

    @Test
    void refusesAnExpressionThatIsNestedTooDeep() {
        String start = "let a = 1;\nlet b = () => a; // in the third line\n";
        for (String deep : List.of("1+".repeat(20_000) + "1", "[".repeat(10_000) + "]".repeat(10_000))) {
            assertThat(problems(start + "var x = " + deep + ";\nvar y;"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.line()).isEqualTo(3);
                        assertThat(problem.message()).endsWith("nested too deep to be compiled: split it");
                    }); // in which column, depends on the stack
        }
        assertThat(problems(start + "var x = " + "1 +\n".repeat(20_000) + "1;\nvar y;"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).endsWith("nested too deep to be compiled: split it");
                    assertThat(problem.line()).isBetween(3, 20_003);
                });
        assertThat(problems(start + "var x = " + "{a:".repeat(10_000)))
                .isNotEmpty()
                .allMatch(p -> p.line() == 3);
        assertThat(problems(start + "var x = " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + ";"))
                .extracting(Problem::toString)
                .containsExactly("drone.js:3:29: parentheses are nested too deep: take some of them away");
    }

    @Test
    void pointsOutTheFunctionThatIsTooLarge() {
        String large = "function tick(self) {\n" + "self.hp += self.hp * 2;\n".repeat(4_000) + "}\n";

        assertThat(problems("let a = 1;\nfunction hit(self) {}\n" + large + "function timer(self) {}"))
                .extracting(Problem::place)
                .containsExactly("drone.js:3");
    }

    @Test
    void comesToAnEndWithParenthesesThatAreNotClosed() {
        assertThat(problems("let a;\n  " + "(".repeat(40) + "();\nb => c"))
                .extracting(Problem::toString)
                .containsExactly("drone.js:2:23: parentheses are nested too deep: take some of them away");
        assertThat(problems("`${(".repeat(40) + "1;\nb => c"))
                .extracting(Problem::message)
                .containsExactly("parentheses are nested too deep: take some of them away");
        assertThat(problems("let a = " + "(".repeat(20) + "1" + ")".repeat(20) + ";"))
                .isEmpty();
        assertThat(problems("let a = '" + "(".repeat(40) + "'; /* " + "(".repeat(40) + " */ // " + "(".repeat(40)))
                .isEmpty();
    }

    @Test
    void comesToAnEndWithClassesInClasses() {
        assertThat(problems("(class extends ".repeat(400) + "Object" + " {})".repeat(400)))
                .singleElement()
                .asString()
                .endsWith("nested too deep to be compiled: split it"); // where, depends on the stack
    }

    @Test
    void tellsTheFirstProblemsOfAFileThatIsNoScript() {
        List<Problem> problems = new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), TestGame.BINDINGS)
                .compile(new Snapshot(List.of(ScriptFile.of("drone.js", "let = ;\n".repeat(60))), List.of()), 1)
                .problems();

        assertThat(problems).hasSize(51);
        assertThat(problems.get(49).line()).isEqualTo(50);
        assertThat(problems.get(50)).hasToString("drone.js: and 10 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029"})
    void tellsOfALineSeparatorBeforeItMovesTheLinesOfOtherErrors(String separator) {
        assertThat(problems("let a = '" + separator + "';\nlet b = ;"))
                .extracting(Problem::place)
                .containsExactly("drone.js:1:10");
    }

    @Test
    void refusesARestThatIsTakenApart() {
        assertThat(problems("let a, b, c = {};\n({ a, ...{ b } } = c);"))
                .extracting(Problem::toString)
                .containsExactly("drone.js:2:7: what follows ... in an object pattern must be a name");
    }

    @ParameterizedTest
    @ValueSource(ints = {4_000, 4_080, 4_095, 4_200, 10_000})
    void leavesARegularExpressionAsItIsHoweverFarRightItStands(int column) {
        String text = " ".repeat(column) + "let a = 'x', b = /[/\\]\\/]+\\d$/.test(a); function tick(self) {}";

        assertThat(lowered(text)).contains("/[/\\]\\/]+\\d$/.test(a)");
    }

    @Test
    void refusesNamedGroupsTooFarRightToBeSeen() {
        assertThat(problems(" ".repeat(5_000) + "let a = /(?<b>.)\\k<b>/;"))
                .extracting(Problem::toString)
                .containsExactly("drone.js:1:4096: a regular expression with named groups is too far right; break the"
                        + " line before it");
    }

    @Test
    void seesAChangeHoweverFarRightItStands() {
        String start = " ".repeat(5_000) + "let a = 1; let b = ";

        assertThat(declarations(start + "2;")).isNotEqualTo(declarations(start + "3;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Drone {",
                "import x './x.js';",
                "export { tick() }",
                "async functoin tick() {}",
                "f(..args);",
                "var s = 'open",
                "var t = `open",
                "var r = /open",
                "/* open",
                "}",
                "\u0000",
                "#!/usr/bin/env node\n)"
            })
    void tellsWhatItCannotCompile(String text) {
        assertThat(problems(text)).isNotEmpty().allMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    @Test
    void boundsTheSourceLineAndTheMessage() {
        assertThat(problems("var " + "x".repeat(100_000) + " = ;"))
                .allMatch(problem -> problem.sourceLine().length() <= 501
                        && problem.message().length() <= 501);
    }

    @Test
    void listsTopLevelDeclarationsOnly() {
        assertThat(
                        declarations(
                                "function a(x, y) { function inner() {} }\nconst b = (x) => 1, { c, d: [e] } = {};\nclass F {}"))
                .extracting(Declaration::name, Declaration::kind, Declaration::parameters, Declaration::text)
                .containsExactly(
                        tuple("a", Kind.FUNCTION, 2, "function a(x, y) { function inner() {} }"),
                        tuple("b", Kind.CONST, 1, "b = (x) => 1"),
                        tuple("c", Kind.CONST, 0, "{ c, d: [e] } = {}"),
                        tuple("e", Kind.CONST, 0, "{ c, d: [e] } = {}"),
                        tuple("F", Kind.CLASS, 0, "class F {}"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverThrowsWhateverTheTextIs(long seed) {
        SeededRandom random = new SeededRandom(seed);
        String pieces =
                "(){}[];,.'\"`/\\*+-=<>!?:#@\n\r\t ax1 function return for var let of yield => ... ${ \u2028\uFFFF";
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder(HOMING);
            for (int edits = random.nextInt(1, 6); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(4));
                int piece = random.nextInt(pieces.length());
                text.replace(at, end, pieces.substring(piece, Math.min(pieces.length(), piece + random.nextInt(6))));
            }
            String mutant = text.toString();
            assertThat(problems(mutant))
                    .as("seed %d, text %n%s", seed, mutant)
                    .allMatch(problem -> !problem.message().contains("compiler failed"));
        }
    }
}
