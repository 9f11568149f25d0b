package dev.downbeat.scripting.rhino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What becomes of functions with many dynamic calls. */
public class SiteMethodsTest {

    private static final String OWNER = "dev/downbeat/scripting/rhino/Sums";
    private static final int FEW = SiteMethods.MOST_IN_PLACE;
    private static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            "dev/downbeat/scripting/rhino/SiteMethodsTest",
            "plus",
            MethodType.methodType(
                            CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class, double.class)
                    .toMethodDescriptorString(),
            false);

    private final ScriptedGame game = new ScriptedGame();

    /** Links a call that adds a number. */
    public static CallSite plus(MethodHandles.Lookup caller, String name, MethodType type, double number)
            throws ReflectiveOperationException {
        return new ConstantCallSite(MethodHandles.insertArguments(
                MethodHandles.lookup().findStatic(Double.class, "sum", type.appendParameterTypes(double.class)),
                1,
                number));
    }

    /** A class with a method that adds 1.5 to its argument as often as is asked. */
    private static byte[] summing(int times) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, Opcodes.ACC_PUBLIC, OWNER, null, "java/lang/Object", null);
        MethodVisitor sum = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "sum", "(D)D", null, null);
        sum.visitCode();
        sum.visitVarInsn(Opcodes.DLOAD, 0);
        for (int i = 0; i < times; i++) {
            sum.visitInvokeDynamicInsn("plus", "(D)D", BOOTSTRAP, 1.5);
        }
        sum.visitInsn(Opcodes.DRETURN);
        sum.visitMaxs(2, 2);
        sum.visitEnd();
        writer.visitEnd();
        ClassReader reader = new ClassReader(writer.toByteArray());
        ClassWriter rewritten = new ClassWriter(reader, 0);
        reader.accept(new SiteMethods(MethodShapes.of(reader), rewritten), 0);
        return rewritten.toByteArray();
    }

    /** How many dynamic calls the methods of a class have, by name. */
    private static Map<String, Integer> dynamicCalls(byte[] type) {
        Map<String, Integer> calls = new TreeMap<>();
        new ClassReader(type)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                calls.put(name, 0);
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String operation, String type, Handle bootstrap, Object... arguments) {
                                        calls.merge(name, 1, Integer::sum);
                                    }
                                };
                            }
                        },
                        0);
        return calls;
    }

    private static double sum(byte[] type) throws ReflectiveOperationException {
        Class<?> loaded = MethodHandles.lookup().defineHiddenClass(type, true).lookupClass();
        return (double) loaded.getMethod("sum", double.class).invoke(null, 1.0);
    }

    @Test
    void leavesAFunctionWithFewDynamicCallsAsItIs() throws ReflectiveOperationException {
        byte[] type = summing(FEW);

        assertThat(dynamicCalls(type)).containsOnly(entry("sum", FEW));
        assertThat(sum(type)).isEqualTo(1 + 1.5 * FEW);
    }

    @Test
    void givesEachDynamicCallOfALongFunctionAMethodOfItsOwn() throws ReflectiveOperationException {
        byte[] type = summing(FEW + 1);

        Map<String, Integer> calls = dynamicCalls(type);
        assertThat(calls.remove("sum")).isZero();
        assertThat(calls)
                .hasSize(FEW + 1)
                .allSatisfy((name, count) -> assertThat(count).isOne());
        assertThat(sum(type)).isEqualTo(1 + 1.5 * (FEW + 1));
    }

    @Test
    void aLongHandlerDoesWhatManyShortOnesDo() {
        String writes = IntStream.range(0, 60)
                .mapToObj(i -> "self.hp += " + i + "; self.ammo += 2; self.pos.x = self.hp;")
                .collect(Collectors.joining("\n"));
        Drone drone = game.begin("drone.js", "function hit(self) {\n" + writes + "\n}");
        double hp = drone.hp;
        int ammo = drone.ammo;
        for (int i = 0; i < 3; i++) {
            game.hit(drone);
        }

        assertThat(drone.hp).isEqualTo(hp + 3 * 59 * 30);
        assertThat(drone.ammo).isEqualTo(ammo + 3 * 120);
        assertThat(drone.pos.x).isEqualTo(drone.hp);
    }

    @Test
    void tellsThePlaceOfAFaultInALongHandler() {
        String writes =
                IntStream.range(0, 60).mapToObj(i -> "self.hp += " + i + ";").collect(Collectors.joining("\n"));
        game.hit(game.begin("drone.js", "function hit(self) {\n" + writes + "\n  self.target.hp = 1;\n}\n"));

        assertThat(game.fault().place()).isEqualTo("drone.js:62");
        assertThat(game.fault().stack()).hasSize(1);
    }
}
