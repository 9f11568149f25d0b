package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.DefiningClassLoader;
import org.mozilla.javascript.GeneratedClassLoader;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** What functions report of their steps when they count them in a variable, against what they report as Rhino compiles them. */
class StepVariablesTest {

    /**
     * What running a text has come to.
     *
     * @param reports how often steps were reported
     */
    private record Run(String result, long steps, int reports) {}

    private static byte[] withVariables(byte[] type) {
        ClassReader reader = new ClassReader(type);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new StepVariables(MethodShapes.of(reader), writer), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    private static Run run(String text, UnaryOperator<byte[]> change) {
        long[] steps = new long[1];
        int[] reports = new int[1];
        ContextFactory factory = new ContextFactory() {
            @Override
            protected Context makeContext() {
                Context cx = new Context(this) {
                    @Override
                    protected void observeInstructionCount(int count) {
                        steps[0] += count;
                        reports[0]++;
                    }
                };
                cx.setLanguageVersion(Context.VERSION_ECMASCRIPT);
                cx.setInstructionObserverThreshold(1); // the least there is: one step may be left at the end
                return cx;
            }

            @Override
            protected GeneratedClassLoader createClassLoader(ClassLoader parent) {
                return new DefiningClassLoader(parent) {
                    @Override
                    public Class<?> defineClass(String name, byte[] data) {
                        return super.defineClass(name, change.apply(data));
                    }
                };
            }
        };
        try (Context cx = factory.enterContext()) {
            Object result = cx.evaluateString(cx.initStandardObjects(), text, "text", 1, null);
            return new Run(Context.toString(result), steps[0], reports[0]);
        }
    }

    private static Run plain(String text) {
        return run(text, UnaryOperator.identity());
    }

    private static Run changed(String text) {
        return run(text, StepVariablesTest::withVariables);
    }

    private static void assertSameSteps(String text) {
        Run plain = plain(text);
        Run changed = changed(text);

        assertThat(changed.result).as(text).isEqualTo(plain.result);
        assertThat(changed.steps).as(text).isCloseTo(plain.steps, within(1L));
        assertThat(changed.reports).as(text).isLessThanOrEqualTo(plain.reports);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (var i = 0; i < 9; i++) { if (i == 3) continue; if (i == 7) break; s += i; }",
                "outer: for (var i = 0; i < 9; i++) for (var j = 0; ; j++) { if (j > i) continue outer; if (s > 99) break outer; s++; }",
                "var i = 9; do { s += i; } while (--i > 0);",
                "while (s < 100) { s += s < 50 ? 7 : 9; }",
                "for (var i = 0; i < 9; i++) switch (i % 4) { case 0: s++; case 1: s += 2; break; default: s += 3; }",
                "for (var i = 0; i < 9; i++) try { if (i % 2) throw i; s++; } catch (e) { s += e; } finally { s += 100; }",
                "for (var i = 0; i < 9; i++) try { if (i > 5) return s; continue; } finally { s += 100; }",
                "function* all(n) { while (n > 0) { try { yield n; } finally { n--; } } } for (var x of all(9)) s += x;",
                "function sum(n) { return n < 1 ? 0 : n + sum(n - 1); } s = sum(20);",
                "function fails(n) { if (n > 3) { if (n > 4) s++; throw 'x'; } s += n; } try { fails(1); fails(5); } catch (e) { s += 7; }",
                "var all = []; for (let i = 0; i < 4; i++) all.push(function () { return i; }); for (var f of all) s += f();",
                "for (var k in {a: 1, b: 2, c: 3}) { if (k == 'b') continue; s += k; }",
                "s = arguments.length; if (s) s++; if (s > 5) s--; return s;"
            })
    void reportsAllStepsThatRhinoReports(String body) {
        assertSameSteps("(function (a, b) { var s = 0; " + body + " return s; })(1, 2)");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reportsAllStepsOfAnyFunction(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            assertSameSteps("/* seed " + seed + " */ (function () { var s = 1, t = 0, u = 0, v = 0; " + block(random, 0)
                    + " return s; })()");
        }
    }

    private static String block(Random random, int depth) {
        StringBuilder block = new StringBuilder();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            block.append(statement(random, depth)).append(' ');
        }
        return block.toString();
    }

    private static String statement(Random random, int depth) {
        String counter = depth < 3 ? "tuv".substring(depth, depth + 1) : "s";
        String inner = depth < 3 ? block(random, depth + 1) : "s += 1;";
        String other = depth < 3 ? block(random, depth + 1) : "s -= 3;";
        int number = random.nextInt(5);
        return switch (depth < 3 ? random.nextInt(9) : 8) {
            case 0 -> "if (s % 5 > " + number + ") { " + inner + "} else { " + other + "}";
            case 1 -> "for (" + counter + " = 0; " + counter + " < " + number + "; " + counter + "++) { " + inner + "}";
            case 2 ->
                counter + " = 4; do { if (s % 7 == " + number + ") break; " + inner + "} while (--" + counter
                        + " > 0);";
            case 3 -> "try { " + inner + "if (s % 3 == 1) throw s; " + other + "} catch (e) { s += 1; }";
            case 4 -> "try { " + inner + "} finally { " + other + "}";
            case 5 -> "switch (s % 4) { case 0: " + inner + "case 1: " + other + "break; default: s++; }";
            case 6 -> "if (s % 97 == " + number + ") return -s;";
            case 7 -> "s += (s % 2 ? 3 : 4) && (s > 9 || 2);";
            default -> "s = (s * 31 + " + number + ") % 1009;";
        };
    }

    @Test
    void reportsOnlyAtTheBeginningAndAtTheEndWhereNothingGoesRound() {
        String text = "var f = function (a) { var s = 0; " + "if (a > 1) s++; else s--; ".repeat(10) + "return s; }; ";
        int compiling = changed(text).reports;

        assertThat(changed(text + "f(2)").reports).isBetween(compiling + 1, compiling + 2);
        assertThat(plain(text + "f(2)").reports).isGreaterThan(compiling + 20);
    }

    @Test
    void leavesVeryLongFunctionsAsTheyAre() {
        String text = "(function (a) { var s = 0; " + "if (a > 1) s++; else s--; ".repeat(400) + "return s; })(2)";

        assertThat(changed(text)).isEqualTo(plain(text));
    }

    @Test
    void reportsEachCallOfAFunctionThatNeverEndsWell() {
        Run run = changed("var n = 0; function f(a) { if (n++ > 500) throw 'x'; if (a) f(a); if (a) n--; return a; }"
                + " try { f(1); } catch (e) {} n");

        assertThat(run.result).isEqualTo("502");
        assertThat(run.steps).isGreaterThan(500);
    }
}
