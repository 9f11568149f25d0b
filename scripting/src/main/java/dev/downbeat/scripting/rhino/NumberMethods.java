package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives each operator of a script a method of its own, in which numbers take the shortest way, and all else that of
 * {@link NumberOperators}. Rhino links operators at run time, for what comes along; each is a handful of method handles then, which cost a
 * fresh script most of its first calls, and the JIT compilers most of their work. A method of its own costs neither, and still tells the
 * compilers of this one place whether anything but numbers has ever come to it. They take it in everywhere, for it is short.
 */
final class NumberMethods extends AddedMethods {

    private static final String NUMBERS = "dev/downbeat/scripting/rhino/NumberOperators";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String DOUBLE = "java/lang/Double";

    /** A class has room for some ten thousand; beyond this, operators have no method of their own. */
    private static final int MOST = 1_000;

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            Map.entry("MATH:ADD", Operator.ofTwo("sum", "add")),
            Map.entry("MATH:COMPARELT", Operator.ofTwo("isLess", "less")),
            Map.entry("MATH:COMPAREGT", Operator.ofTwo("isGreater", "greater")),
            Map.entry("MATH:COMPARELE", Operator.ofTwo("isLessOrSame", "lessOrEqual")),
            Map.entry("MATH:COMPAREGE", Operator.ofTwo("isGreaterOrSame", "greaterOrEqual")),
            Map.entry("MATH:EQ", Operator.ofTwo("isSame", "equal")),
            Map.entry("MATH:SHALLOWEQ", Operator.ofTwo("isSame", "strictlyEqual")),
            Map.entry("MATH:TONUMBER", new Operator(1, List.of(new Way(DOUBLE, "value")), "toNumber")),
            Map.entry("MATH:TONUMERIC", new Operator(1, List.of(new Way(DOUBLE, null)), "toNumeric")),
            Map.entry(
                    "MATH:TOBOOLEAN",
                    new Operator(
                            1,
                            List.of(new Way("java/lang/Boolean", "truth"), new Way(DOUBLE, "truthOfNumber")),
                            "toBoolean")));

    /**
     * What is done when all operands are of a class.
     *
     * @param function what is called; null if the operand is given as it is, which the JIT compiler does not know for the same if it comes
     *     back from a call
     */
    private record Way(String operands, @Nullable String function) {}

    /**
     * What an operator calls.
     *
     * @param operands how many it has
     * @param ordinary what is called when there is no shorter way
     */
    private record Operator(int operands, List<Way> ways, String ordinary) {

        static Operator ofTwo(String ofNumbers, String ordinary) {
            return new Operator(2, List.of(new Way(DOUBLE, ofNumbers)), ordinary);
        }
    }

    NumberMethods(ClassVisitor next) {
        super("number$", next);
    }

    /** Whether a dynamic call is an operator that gets a method. */
    static boolean takes(String operation, String descriptor) {
        return operator(operation, descriptor) != null;
    }

    private static @Nullable Operator operator(String operation, String descriptor) {
        Operator operator = OPERATORS.get(operation);
        return operator != null && descriptor.startsWith("(" + OBJECT.repeat(operator.operands)) ? operator : null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitInvokeDynamicInsn(String operation, String type, Handle bootstrap, Object... arguments) {
                Operator operator = operator(operation, type);
                if (operator == null) {
                    super.visitInvokeDynamicInsn(operation, type, bootstrap, arguments);
                } else if (count() < MOST) {
                    callAdded(mv, type, added -> write(added, operator, type));
                } else {
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, NUMBERS, operator.ordinary, type, false);
                }
            }
        };
    }

    private static void write(MethodVisitor method, Operator operator, String descriptor) {
        int parameters = Type.getArgumentTypes(descriptor).length;
        Type result = Type.getReturnType(descriptor);
        for (Way way : operator.ways) {
            Label next = new Label();
            for (int i = 0; i < operator.operands; i++) {
                method.visitVarInsn(Opcodes.ALOAD, i);
                method.visitTypeInsn(Opcodes.INSTANCEOF, way.operands);
                method.visitJumpInsn(Opcodes.IFEQ, next);
            }
            if (way.function == null) {
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitTypeInsn(Opcodes.CHECKCAST, way.operands);
                method.visitInsn(Opcodes.ARETURN);
            } else {
                call(
                        method,
                        way.function,
                        operator.operands,
                        Type.getMethodDescriptor(result, objects(operator.operands)));
            }
            method.visitLabel(next);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        call(method, operator.ordinary, parameters, descriptor);
        method.visitMaxs(Math.max(parameters, result.getSize()), parameters);
    }

    private static void call(MethodVisitor method, String function, int parameters, String descriptor) {
        for (int i = 0; i < parameters; i++) {
            method.visitVarInsn(Opcodes.ALOAD, i);
        }
        method.visitMethodInsn(Opcodes.INVOKESTATIC, NUMBERS, function, descriptor, false);
        method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
    }

    private static Type[] objects(int count) {
        Type[] types = new Type[count];
        Arrays.fill(types, Type.getType(OBJECT));
        return types;
    }
}
