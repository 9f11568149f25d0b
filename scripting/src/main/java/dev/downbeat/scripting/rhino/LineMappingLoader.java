package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.LineTable;
import org.mozilla.javascript.DefiningClassLoader;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Defines the classes of one compiled script, with the lines of the script as its author wrote it in place of those of the
 * lowered text. So whatever asks the Java stack for a line is right, script code among it.
 */
final class LineMappingLoader extends DefiningClassLoader {

    private final LineTable lines;

    LineMappingLoader(ClassLoader parent, LineTable lines) {
        super(parent);
        this.lines = lines;
    }

    @Override
    public Class<?> defineClass(String name, byte[] data) {
        ClassReader reader = new ClassReader(data);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Mapper(writer), 0);
        return super.defineClass(name, writer.toByteArray());
    }

    private final class Mapper extends ClassVisitor {

        Mapper(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitLineNumber(int line, Label start) {
                    super.visitLineNumber(Math.max(1, lines.written(line)), start);
                }
            };
        }
    }
}
