package dev.downbeat.scripting.rhino;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds methods to the class of a script, each for one place in its functions. */
abstract class AddedMethods extends ClassVisitor {

    private final String prefix; // of their names
    private final List<Added> added = new ArrayList<>();
    private String owner = "";

    /** Writes the instructions of a method, and how much room they need. */
    interface Body {
        void write(MethodVisitor method);
    }

    private record Added(String name, String descriptor, Body body) {}

    AddedMethods(String prefix, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.prefix = prefix;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        owner = name;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    /** How many there are so far. */
    final int count() {
        return added.size();
    }

    /** Calls a method that is added for this place. */
    final void callAdded(MethodVisitor caller, String descriptor, Body body) {
        String name = prefix + (added.size() + 1);
        added.add(new Added(name, descriptor, body));
        caller.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    @Override
    public void visitEnd() {
        for (Added each : added) {
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            MethodVisitor method = cv.visitMethod(access, each.name, each.descriptor, null, null);
            method.visitCode();
            each.body.write(method);
            method.visitEnd();
        }
        super.visitEnd();
    }
}
