package dev.downbeat.scripting.rhino;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is known of the methods of a class before they are visited to be changed. */
final class MethodShapes {

    /**
     * A method.
     *
     * @param dynamicCalls how many it has, without the operators that get a method of their own
     * @param reports how often it reports its steps
     * @param variables for how many it has room
     */
    record Shape(int dynamicCalls, int reports, int variables) {}

    private static final Shape NOTHING = new Shape(0, 0, 0);

    private MethodShapes() {}

    /** Those of the methods that have code, by name and descriptor. */
    static Map<String, Shape> of(ClassReader reader) {
        Map<String, Shape> shapes = new HashMap<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Counting(key(name, descriptor), shapes);
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return shapes;
    }

    private static String key(String name, String descriptor) {
        return name + descriptor;
    }

    /** The shape of a method; of one that has no code, or was added since, that of an empty one. */
    static Shape find(Map<String, Shape> shapes, String name, String descriptor) {
        return shapes.getOrDefault(key(name, descriptor), NOTHING);
    }

    private static final class Counting extends MethodVisitor {

        private final String key;
        private final Map<String, Shape> shapes;
        private int dynamicCalls;
        private int reports;

        Counting(String key, Map<String, Shape> shapes) {
            super(Opcodes.ASM9);
            this.key = key;
            this.shapes = shapes;
        }

        @Override
        public void visitInvokeDynamicInsn(String operation, String type, Handle bootstrap, Object... arguments) {
            dynamicCalls += NumberMethods.takes(operation, type) ? 0 : 1;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String type, boolean ofInterface) {
            reports += StepVariables.isReport(owner, called) ? 1 : 0;
        }

        @Override
        public void visitMaxs(int stack, int variables) {
            shapes.put(key, new Shape(dynamicCalls, reports, variables));
        }
    }
}
