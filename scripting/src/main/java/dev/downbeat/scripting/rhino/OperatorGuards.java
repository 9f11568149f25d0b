package dev.downbeat.scripting.rhino;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts calls of {@link Operators} around what Rhino's compiler emits for operators whose work can be long. Arithmetic of what
 * it knows to be numbers is emitted as bytecode and stays as it is.
 */
final class OperatorGuards extends MethodVisitor {

    static final String OPERATORS = "dev/downbeat/scripting/rhino/Operators";

    private static final String RUNTIME = "org/mozilla/javascript/ScriptRuntime";
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String CHECK_TWO = "(" + OBJECT + OBJECT + ")V";
    private static final String CHECK_ONE = "(" + OBJECT + ")" + OBJECT;

    /** What the guards need beyond Rhino's own operands. */
    private static final int MORE_STACK = 2;

    /** Functions of the runtime that one of ours takes the place of. */
    private static final Map<String, String> REPLACED = Map.ofEntries(
            Map.entry("multiply", "multiply"),
            Map.entry("divide", "divide"),
            Map.entry("remainder", "remainder"),
            Map.entry("subtract", "subtract"),
            Map.entry("bitwiseAND", "bitwiseAND"),
            Map.entry("bitwiseOR", "bitwiseOR"),
            Map.entry("bitwiseXOR", "bitwiseXOR"),
            Map.entry("leftShift", "leftShift"),
            Map.entry("signedRightShift", "signedRightShift"),
            Map.entry("exponentiate", "exponentiate"),
            Map.entry("in", "in"),
            Map.entry("elemIncrDecr", "elemIncrDecr"),
            Map.entry("getElemAndThis", "getElemAndThis"),
            Map.entry("getElemAndThisOptional", "getElemAndThisOptional"),
            Map.entry("enumInit", "enumerated"),
            Map.entry("newCatchScope", "caught"));

    private static final Set<String> CONVERSIONS = Set.of("MATH:TOINT32", "MATH:TOUINT32");

    private final Set<Label> finallyBlocks = new HashSet<>();
    private boolean entering; // what may be a finally block, with its frame still to come
    private boolean entered; // with its first instruction to come

    OperatorGuards(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        entered = false;
        boolean ofObjects = descriptor.startsWith("(" + OBJECT);
        if (CONVERSIONS.contains(name) && ofObjects) {
            operators("converted", CHECK_ONE);
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        } else if (name.equals("PROP:GETELEMENT")) {
            checkName();
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        } else if (name.equals("PROP:SETELEMENT")) {
            operators("setElement", descriptor);
        } else if (name.equals("PROP:SET:length")) {
            operators("setLength", descriptor);
        } else {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
        super.visitTryCatchBlock(start, end, handler, type);
        if (type == null || type.equals("java/lang/Throwable")) {
            finallyBlocks.add(handler);
        }
    }

    @Override
    public void visitLabel(Label label) {
        super.visitLabel(label);
        entering = entering || finallyBlocks.contains(label);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
        super.visitFrame(type, locals, local, stacked, stack);
        entered = entering;
        entering = false;
    }

    /** A finally block keeps what was thrown; the end of a function, which must not be held up, does not. */
    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (entered && opcode == Opcodes.ASTORE) {
            super.visitInsn(Opcodes.DUP);
            operators("unwound", "(Ljava/lang/Throwable;)V");
        }
        entered = false;
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitInsn(int opcode) {
        entered = false;
        super.visitInsn(opcode);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        entered = false;
        super.visitTypeInsn(opcode, type);
    }

    /** What is third from the top: two operands that only say where are above it. */
    private void checkName() {
        swapPairs();
        operators("named", CHECK_ONE);
        swapPairs();
    }

    private void swapPairs() {
        super.visitInsn(Opcodes.DUP2_X2);
        super.visitInsn(Opcodes.POP2);
    }

    private void check(String function) {
        super.visitInsn(Opcodes.DUP2);
        operators(function, CHECK_TWO);
    }

    private void operators(String function, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, OPERATORS, function, descriptor, false);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        entered = false;
        if (owner.equals("java/lang/Math") && name.equals("pow")) {
            super.visitMethodInsn(opcode, "java/lang/StrictMath", name, descriptor, false);
        } else if (name.equals("createNativeGenerator")) {
            operators("generator", descriptor);
        } else if (!owner.equals(RUNTIME)) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else if (name.equals("concat")) {
            check("added");
            super.visitMethodInsn(opcode, owner, name, descriptor, false);
            operators("bounded", CHECK_ONE);
        } else if (name.equals("add") && descriptor.endsWith(OBJECT)) {
            super.visitMethodInsn(opcode, owner, name, descriptor, false);
            operators("bounded", CHECK_ONE);
        } else if (name.equals("delete")) {
            checkName();
            super.visitMethodInsn(opcode, owner, name, descriptor, false);
        } else if (REPLACED.containsKey(name)) {
            operators(REPLACED.get(name), descriptor);
        } else {
            super.visitMethodInsn(opcode, owner, name, descriptor, false);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + MORE_STACK, maxLocals);
    }
}
