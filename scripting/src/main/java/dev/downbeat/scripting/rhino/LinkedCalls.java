package dev.downbeat.scripting.rhino;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Gives each call of a function that Rhino's compiler emits a method of its own, which has calls of bound methods linked by
 * {@link Linkage}, and does the others as Rhino does, so that the JIT compiler knows for each place which function is called there.
 */
final class LinkedCalls extends AddedMethods {

    private static final String CALLABLE = "org/mozilla/javascript/Callable";
    private static final String LINKAGE = "dev/downbeat/scripting/rhino/Linkage";
    private static final String OPERANDS = LinkedMethods.CALL.toMethodDescriptorString();
    private static final String DESCRIPTOR =
            LinkedMethods.CALL.dropParameterTypes(0, 1).toMethodDescriptorString();
    private static final int OPERAND_COUNT = LinkedMethods.CALL.parameterCount();

    /** A class has room for some ten thousand; beyond this, calls stay as they are. */
    private static final int MOST = 1_000;

    LinkedCalls(ClassVisitor next) {
        super("call$", next);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitMethodInsn(int opcode, String callee, String called, String type, boolean isInterface) {
                if (callee.equals(CALLABLE) && called.equals("call") && type.equals(DESCRIPTOR) && count() < MOST) {
                    callAdded(mv, OPERANDS, LinkedCalls::write);
                } else {
                    super.visitMethodInsn(opcode, callee, called, type, isInterface);
                }
            }
        };
    }

    private static void write(MethodVisitor method) {
        Label other = new Label();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, LINKAGE, "isHost", "(Ljava/lang/Object;)Z", false);
        method.visitJumpInsn(Opcodes.IFEQ, other);
        for (int i = 0; i < OPERAND_COUNT; i++) {
            method.visitVarInsn(Opcodes.ALOAD, i);
        }
        method.visitInvokeDynamicInsn("CALL", OPERANDS, Linkage.CALL_BOOTSTRAP);
        method.visitInsn(Opcodes.ARETURN);
        method.visitLabel(other);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitTypeInsn(Opcodes.CHECKCAST, CALLABLE);
        for (int i = 1; i < OPERAND_COUNT; i++) {
            method.visitVarInsn(Opcodes.ALOAD, i);
        }
        method.visitMethodInsn(Opcodes.INVOKEINTERFACE, CALLABLE, "call", DESCRIPTOR, true);
        method.visitInsn(Opcodes.ARETURN);
        SiteMethods.fillUp(method);
        method.visitMaxs(OPERAND_COUNT, OPERAND_COUNT);
    }
}
