package dev.downbeat.scripting.rhino;

import java.util.concurrent.atomic.AtomicBoolean;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Has the accesses to properties that Rhino's compiler emits linked by {@link Linkage}. What it does not know, because it is
 * another release of Rhino, stays as it is: slower, and right.
 */
final class LinkedAccesses extends MethodVisitor {

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private final AtomicBoolean warned;

    LinkedAccesses(MethodVisitor next) {
        this(next, WARNED);
    }

    /** @param warned whether somebody was told already that this Rhino is not known */
    LinkedAccesses(MethodVisitor next, AtomicBoolean warned) {
        super(Opcodes.ASM9, next);
        this.warned = warned;
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        boolean known = isRhinos(bootstrap) && arguments.length == 0;
        if (!known && !warned.getAndSet(true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "this Rhino links its code in another way: fields are slower; bootstrap=" + bootstrap);
        }
        boolean linked = known && Linkage.isAccess(name, descriptor);
        super.visitInvokeDynamicInsn(name, descriptor, linked ? Linkage.BOOTSTRAP : bootstrap, arguments);
    }

    private static boolean isRhinos(Handle bootstrap) {
        return bootstrap.getOwner().equals(Linkage.RHINO)
                && bootstrap.getName().equals(Linkage.BOOTSTRAP.getName())
                && bootstrap.getDesc().equals(Linkage.BOOTSTRAP.getDesc());
    }
}
