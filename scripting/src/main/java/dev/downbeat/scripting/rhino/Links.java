package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundType;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.optimizer.Bootstrapper;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * Links the places of compiled scripts that read or write a property of a given name: the JVM calls {@link #bootstrap} for
 * each when it is first come to. Public, because the classes of scripts are in another module; scripts themselves cannot
 * name it.
 */
public final class Links {

    /** What Rhino has its property accesses linked by. */
    static final String RHINO = "org/mozilla/javascript/optimizer/Bootstrapper";

    /** What takes its place. */
    static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            "dev/downbeat/scripting/rhino/Links",
            "bootstrap",
            MethodType.methodType(CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
                    .toMethodDescriptorString(),
            false);

    // Made when a script is compiled: it may be at the end of its stack when its first access is linked.
    private static final LinkedFields FIELDS = new LinkedFields();
    private static final MethodHandle IS_OF = LinkedFields.find(
            MethodHandles.lookup(), "isOf", MethodType.methodType(boolean.class, BoundType.class, Object.class));

    private Links() {}

    /** Whether it is an access by name, of the shape that can be linked. */
    static boolean isAccess(String operation, String descriptor) {
        boolean reads = operation.startsWith("PROP:GET:") || operation.startsWith("PROP:GETNOWARN:");
        boolean writes = operation.startsWith("PROP:SET:");
        return (reads && descriptor.equals(LinkedFields.READ.toMethodDescriptorString()))
                || (writes && descriptor.equals(LinkedFields.WRITE.toMethodDescriptorString()));
    }

    /** Rhino's own call site, with a {@link LinkSite} in front. */
    public static CallSite bootstrap(MethodHandles.Lookup script, String operation, MethodType type)
            throws NoSuchMethodException {
        MethodHandle ordinary = Bootstrapper.bootstrap(script, operation, type).dynamicInvoker();
        String name = operation.substring(operation.indexOf(':', operation.indexOf(':') + 1) + 1);
        return new LinkSite(name, ordinary, type.equals(LinkedFields.WRITE) ? FIELDS::writer : FIELDS::reader);
    }

    /** Tells whether an object is one of a type. */
    static MethodHandle isOf(BoundType type) {
        return IS_OF.bindTo(type);
    }

    static boolean isOf(BoundType type, @Nullable Object object) {
        return object instanceof BoundObject bound && bound.type() == type;
    }
}
