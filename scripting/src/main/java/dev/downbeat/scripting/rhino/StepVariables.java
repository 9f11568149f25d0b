package dev.downbeat.scripting.rhino;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets a function count its steps in a variable of its own, and report them where it goes back, ends or throws. Rhino's compiled code
 * reports them at every branch, and each report may come to a look at what is left of a budget; after that the JIT compiler has to read
 * anew what it knew of every object. A function still reports the first step when it begins, so that what calls itself comes to an end.
 *
 * <p>Reported is what Rhino reports, but for the last steps of a function that is left because one that it called has thrown.
 * The methods that are visited have their frames expanded; those that are added have not, and are left alone.
 */
final class StepVariables extends ClassVisitor {

    private static final String RUNTIME = "org/mozilla/javascript/ScriptRuntime";
    private static final String REPORT = "addInstructionCount";
    private static final String REPORTED = "(Lorg/mozilla/javascript/Context;I)V";

    private static final String END_OF_GENERATOR = "throwStopIteration";

    /** How functions of a script begin: the context is the first variable. */
    private static final String FUNCTION = "(Lorg/mozilla/javascript/Context;";

    /** With fewer reports there is nothing to gather: one at the beginning, one at the end. */
    private static final int FEW = 3;

    /** More belong to a function of some 10,000 bytes, which no JIT compiler takes, and which may have no room left. */
    private static final int MANY = 500;

    private final Map<String, MethodShapes.Shape> shapes;

    /** @param shapes of the methods that are visited */
    StepVariables(Map<String, MethodShapes.Shape> shapes, ClassVisitor next) {
        super(Opcodes.ASM9, next);
        this.shapes = shapes;
    }

    static boolean isReport(String owner, String called) {
        return called.equals(REPORT) && owner.equals(RUNTIME);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
        MethodShapes.Shape shape = MethodShapes.find(shapes, name, descriptor);
        boolean function = (access & Opcodes.ACC_STATIC) != 0 && descriptor.startsWith(FUNCTION);
        boolean worthwhile = shape.reports() >= FEW && shape.reports() <= MANY;
        return function && worthwhile ? new Counting(method, shape.variables()) : method;
    }

    private static final class Counting extends MethodVisitor {

        /** What a report and a sum need beyond what is on the stack. */
        private static final int MORE_STACK = 2;

        private final int steps; // the variable
        private final Set<Label> passed = new HashSet<>();
        private boolean begun; // whether the first report was passed

        Counting(MethodVisitor next, int variable) {
            super(Opcodes.ASM9, next);
            this.steps = variable;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            setToZero();
        }

        private void setToZero() {
            super.visitInsn(Opcodes.ICONST_0);
            super.visitVarInsn(Opcodes.ISTORE, steps);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
            if (called.equals(END_OF_GENERATOR)) {
                report();
            }
            if (begun && isReport(owner, called)) { // on the stack are the context and a number
                super.visitVarInsn(Opcodes.ILOAD, steps);
                super.visitInsn(Opcodes.IADD);
                super.visitVarInsn(Opcodes.ISTORE, steps);
                super.visitInsn(Opcodes.POP);
            } else {
                begun |= isReport(owner, called);
                super.visitMethodInsn(opcode, owner, called, type, ofInterface);
            }
        }

        private void report() {
            super.visitVarInsn(Opcodes.ALOAD, 0);
            super.visitVarInsn(Opcodes.ILOAD, steps);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, RUNTIME, REPORT, REPORTED, false);
        }

        private void reportAndGoOn() {
            report();
            setToZero();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                reportAndGoOn();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... targets) {
            if (passed.contains(otherwise) || List.of(targets).stream().anyMatch(passed::contains)) {
                reportAndGoOn();
            }
            super.visitTableSwitchInsn(least, most, otherwise, targets);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.ATHROW) {
                reportAndGoOn(); // it may be caught in here
            } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                report();
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
            List<@Nullable Object> all = new ArrayList<>();
            int used = 0;
            for (int i = 0; i < locals; i++) {
                all.add(local[i]);
                used += local[i] == Opcodes.LONG || local[i] == Opcodes.DOUBLE ? 2 : 1;
            }
            for (; used < steps; used++) {
                all.add(Opcodes.TOP);
            }
            all.add(Opcodes.INTEGER);
            super.visitFrame(type, all.size(), all.toArray(), stacked, stack);
        }

        @Override
        public void visitMaxs(int stack, int variables) {
            super.visitMaxs(stack + MORE_STACK, variables + 1);
        }
    }
}
