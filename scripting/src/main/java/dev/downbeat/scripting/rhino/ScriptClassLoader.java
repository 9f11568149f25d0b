package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.LineTable;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mozilla.javascript.DefiningClassLoader;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Defines the classes of one compiled script, with {@link OperatorGuards}, {@link NumberMethods}, {@link LinkedAccesses}, {@link LinkedCalls},
 * {@link SiteMethods}, {@link StepVariables} and two corrections. They have the lines of the script as its author wrote it in place of those of the lowered text, so whatever asks the Java stack
 * for a line is right, script code among it. And a function of a strict script that is called without an object has no
 * {@code this}, where Rhino gives it the script's scope.
 */
final class ScriptClassLoader extends DefiningClassLoader {

    private static final String UNDEFINED = "org/mozilla/javascript/Undefined";
    private static final String SCRIPTABLE = "org/mozilla/javascript/Scriptable";

    /** How Rhino compiles a function: context, function, new.target, scope, this, arguments. */
    private static final String FUNCTION =
            "(Lorg/mozilla/javascript/Context;Lorg/mozilla/javascript/JSFunction;Ljava/lang/Object;"
                    + "Lorg/mozilla/javascript/Scriptable;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";

    private static final int THIS = 4;

    /** What the classes of scripts name. */
    private static final Map<String, Class<?>> OURS = Stream.of(Operators.class, NumberOperators.class, Linkage.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, type -> type));

    private final LineTable lines;
    private final Mode mode;

    /** Which {@code this} a function has that is called without an object. */
    enum Mode {
        STRICT,
        SLOPPY
    }

    ScriptClassLoader(ClassLoader parent, LineTable lines, Mode mode) {
        super(parent);
        this.lines = lines;
        this.mode = mode;
        Operators.class.getModule().addExports(Operators.class.getPackageName(), getUnnamedModule());
    }

    /** Scripts are in no named module, and may be below loaders that do not know ours. */
    @Override
    public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> ours = OURS.get(name);
        return ours != null ? ours : super.loadClass(name, resolve);
    }

    @Override
    public Class<?> defineClass(String name, byte[] data) {
        ClassReader reader = new ClassReader(data);
        ClassWriter writer = new ClassWriter(reader, 0);
        Map<String, MethodShapes.Shape> shapes = MethodShapes.of(reader);
        ClassVisitor links = new SiteMethods(shapes, new LinkedCalls(new StepVariables(shapes, writer)));
        reader.accept(new Corrector(new NumberMethods(links)), ClassReader.EXPAND_FRAMES);
        return super.defineClass(name, writer.toByteArray());
    }

    private final class Corrector extends ClassVisitor {

        Corrector(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            MethodVisitor next = new OperatorGuards(new LinkedAccesses(method));
            boolean function = mode == Mode.STRICT && (access & Opcodes.ACC_STATIC) != 0 && descriptor.equals(FUNCTION);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    if (function) {
                        dropScope(this);
                    }
                }

                @Override
                public void visitLineNumber(int line, Label start) {
                    super.visitLineNumber(Math.max(1, lines.written(line)), start);
                }
            };
        }
    }

    /**
     * Sets {@code this} to undefined if it is a script's scope, which no other object's parent scope tells: it alone has none.
     */
    private static void dropScope(MethodVisitor method) {
        Label keep = new Label();
        Label drop = new Label();
        method.visitVarInsn(Opcodes.ALOAD, THIS);
        method.visitFieldInsn(Opcodes.GETSTATIC, UNDEFINED, "SCRIPTABLE_UNDEFINED", "L" + SCRIPTABLE + ";");
        method.visitJumpInsn(Opcodes.IF_ACMPEQ, drop);
        method.visitVarInsn(Opcodes.ALOAD, THIS);
        method.visitTypeInsn(Opcodes.INSTANCEOF, SCRIPTABLE);
        method.visitJumpInsn(Opcodes.IFEQ, keep);
        method.visitVarInsn(Opcodes.ALOAD, THIS);
        method.visitTypeInsn(Opcodes.CHECKCAST, SCRIPTABLE);
        method.visitMethodInsn(Opcodes.INVOKEINTERFACE, SCRIPTABLE, "getParentScope", "()L" + SCRIPTABLE + ";", true);
        method.visitJumpInsn(Opcodes.IFNONNULL, keep);
        method.visitLabel(drop);
        visitFrame(method);
        method.visitFieldInsn(Opcodes.GETSTATIC, UNDEFINED, "instance", "Ljava/lang/Object;");
        method.visitVarInsn(Opcodes.ASTORE, THIS);
        method.visitLabel(keep);
        visitFrame(method);
        method.visitInsn(Opcodes.NOP); // two frames may not stand at one place, and Rhino's may follow
    }

    private static void visitFrame(MethodVisitor function) {
        Object[] parameters = Stream.of(Type.getArgumentTypes(FUNCTION))
                .map(Type::getInternalName)
                .toArray();
        function.visitFrame(Opcodes.F_NEW, parameters.length, parameters, 0, new Object[0]);
    }
}
