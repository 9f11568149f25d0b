package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.ScriptedGame;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Operators that have a method of their own, against Rhino's own. */
class NumberMethodsTest {

    private static final String OBJECT = "Ljava/lang/Object;";

    /** Whole numbers, other numbers, and all else, each with each; what there is no text of throws. */
    private static final String EACH_WITH_EACH = """
            var values = [1.5, -0.0, NaN, 1 / 0, 1e300, 0, 1, 'abc'.length, 2147483647, -2147483648, '', '1', 'b', 'a' + values,
                true, false, null, undefined, 1n, 12345678901234567890n, [], [2], {}, Symbol.iterator];
            function told(value) {
              return typeof value + ' ' + (typeof value === 'symbol' ? 'symbol' : 1 / value === -1 / 0 ? '-0' : String(value));
            }
            function attempt(a, b) {
              try { return told(operator(a, b)); } catch (e) { return e.name + ': ' + e.message; }
            }
            function operator(a, b) { return %s; }
            var lines = [];
            for (var i = 0; i < values.length; i++) {
              for (var j = 0; j < values.length; j++) lines.push(attempt(values[i], values[j]));
            }
            return lines.join('\\n');
            """;

    private final ScriptedGame game = new ScriptedGame();

    private static String plain(String body) {
        try (Context cx = Context.enter()) {
            cx.setLanguageVersion(Context.VERSION_ECMASCRIPT);
            Scriptable scope = cx.initStandardObjects();
            return (String) cx.evaluateString(scope, "(function () {" + body + "})()", "plain", 1, null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b", "a - b", "a * b", "a / b", "a % b", "a < b", "a > b", "a <= b", "a >= b", "a == b", "a != b",
                "a === b", "a !== b", "-a", "+a", "a - 1", "a < 3", "a ? 'yes' : 'no'", "!a", "a && b", "a | b",
                        "a >>> 1"
            })
    void giveWhatRhinosOwnOperatorGives(String operator) {
        String body = EACH_WITH_EACH.formatted(operator);

        assertThat(game.run(body)).isEqualTo(plain(body));
    }

    /** A class with a method that adds its arguments as often as is asked. */
    private static byte[] adding(int times) {
        String descriptor = "(" + OBJECT + OBJECT + "Lorg/mozilla/javascript/Context;)" + OBJECT;
        Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "none", "none", "()V", false);
        ClassWriter writer = new ClassWriter(0);
        ClassVisitor numbers = new NumberMethods(writer);
        numbers.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, "Adding", null, "java/lang/Object", null);
        MethodVisitor add = numbers.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "add", descriptor, null, null);
        add.visitCode();
        for (int i = 0; i < times; i++) {
            add.visitVarInsn(Opcodes.ALOAD, 0);
            add.visitVarInsn(Opcodes.ALOAD, 1);
            add.visitVarInsn(Opcodes.ALOAD, 2);
            add.visitInvokeDynamicInsn("MATH:ADD", descriptor, bootstrap);
            add.visitVarInsn(Opcodes.ASTORE, 0);
        }
        add.visitVarInsn(Opcodes.ALOAD, 0);
        add.visitInsn(Opcodes.ARETURN);
        add.visitMaxs(3, 3);
        add.visitEnd();
        numbers.visitEnd();
        return writer.toByteArray();
    }

    /** How often each function is called, by its name. */
    private static Map<String, Integer> calls(byte[] type) {
        Map<String, Integer> calls = new HashMap<>();
        new ClassReader(type)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String called, String type, boolean ofInterface) {
                                        calls.merge(called, 1, Integer::sum);
                                    }
                                };
                            }
                        },
                        0);
        return calls;
    }

    @Test
    void haveNoMethodOfTheirOwnBeyondWhatAClassHasRoomFor() {
        Map<String, Integer> calls = calls(adding(1_500));

        assertThat(calls.remove("sum")).as("one in each method").isEqualTo(1_000);
        assertThat(calls.remove("add"))
                .as("one in each method, and those without")
                .isEqualTo(1_000 + 500);
        assertThat(calls).hasSize(1_000);
    }

    @Test
    void aSumOfThousandsOfOperatorsIsRight() {
        String sums = IntStream.range(0, 1_200)
                .mapToObj(i -> "  total = total + self.hp * " + i + ";")
                .collect(Collectors.joining("\n"));
        assertThat(game.run("let total = 0;\n" + sums + "\nreturn total;")).isEqualTo(10.0 * 1_199 * 600);
    }
}
