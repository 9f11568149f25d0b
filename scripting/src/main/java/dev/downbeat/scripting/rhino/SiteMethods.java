package dev.downbeat.scripting.rhino;

import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Gives each dynamic call of a long function a method of its own.
 *
 * <p>HotSpot's first JIT compiler (C1) takes everything that is linked at a dynamic call into the function. It gives up on one
 * with some fifty of them ("out of virtual registers"), and what it has given up on may never come to the second compiler
 * (C2): such a handler stays slow for as long as the game runs. A method of its own is soon compiled for itself, and the second
 * compiler takes it back into the function where it is called often. For that it must be too long for the first to take in, and
 * short enough for the second: it is filled up with instructions that are never run.
 */
final class SiteMethods extends AddedMethods {

    /** Functions with more dynamic calls than this are long. */
    static final int MOST_IN_PLACE = 24;

    /** Bytes: C1 takes in what has no more than 35 of them (MaxInlineSize), C2 what has 325 (FreqInlineSize). */
    private static final int TOO_LONG = 40;

    private final Map<String, MethodShapes.Shape> shapes;

    /** @param shapes of the methods that are visited */
    SiteMethods(Map<String, MethodShapes.Shape> shapes, ClassVisitor next) {
        super("site$", next);
        this.shapes = shapes;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        return MethodShapes.find(shapes, name, descriptor).dynamicCalls() <= MOST_IN_PLACE
                ? method
                : new MethodVisitor(Opcodes.ASM9, method) {
                    @Override
                    public void visitInvokeDynamicInsn(
                            String operation, String type, Handle bootstrap, Object... arguments) {
                        callAdded(mv, type, added -> write(added, operation, type, bootstrap, arguments));
                    }
                };
    }

    private static void write(
            MethodVisitor method, String operation, String descriptor, Handle bootstrap, Object... arguments) {
        int slot = 0;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), slot);
            slot += parameter.getSize();
        }
        method.visitInvokeDynamicInsn(operation, descriptor, bootstrap, arguments);
        Type result = Type.getReturnType(descriptor);
        method.visitInsn(result.getOpcode(Opcodes.IRETURN));
        fillUp(method);
        method.visitMaxs(Math.max(slot, result.getSize()), slot);
    }

    /** Makes a method that has come to its end too long for the first compiler. */
    static void fillUp(MethodVisitor method) {
        Label never = new Label();
        method.visitLabel(never);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        for (int i = 0; i < TOO_LONG; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        method.visitJumpInsn(Opcodes.GOTO, never);
    }
}
