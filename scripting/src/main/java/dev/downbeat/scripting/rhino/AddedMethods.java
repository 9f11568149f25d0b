package dev.downbeat.scripting.rhino;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds methods to the class of a script, which its functions call. */
abstract class AddedMethods extends ClassVisitor {

    private String owner = "";

    AddedMethods(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    /** Calls an added method. */
    final void callAdded(MethodVisitor caller, String name, String descriptor) {
        caller.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    /** Begins the code of an added method. */
    final MethodVisitor beginAdded(String name, String descriptor) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor method = cv.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        return method;
    }
}
