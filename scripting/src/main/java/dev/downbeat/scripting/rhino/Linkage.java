package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
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
 * Links the places of compiled scripts that read or write a property of a given name, or call a method: the JVM calls
 * {@link #bootstrap} for each when it is first come to. Public, because the classes of scripts are in another module; scripts
 * themselves cannot name it.
 */
public final class Linkage {

    /** What Rhino has its property accesses linked by. */
    static final String RHINO = "org/mozilla/javascript/optimizer/Bootstrapper";

    /** What takes its place. */
    static final Handle BOOTSTRAP = bootstrap("bootstrap");

    /** What links the calls of bound methods. */
    static final Handle CALL_BOOTSTRAP = bootstrap("bootstrapCall");

    // Made when a script is compiled: it may be at the end of its stack when its first access is linked.
    private static final LinkedFields FIELDS = new LinkedFields();
    private static final LinkedMethods METHODS = new LinkedMethods();
    private static final MethodHandle IS_BOUND = find("isBound");
    private static final MethodHandle IS_HOST = find("isHost");
    private static final MethodHandle IS_OF = find("isOf", BoundType.class);
    private static final LinkSite.Sorting<BoundMember.Method> CALLS = new ByMethod();

    private Linkage() {}

    private static Handle bootstrap(String name) {
        MethodType type =
                MethodType.methodType(CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class);
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                "dev/downbeat/scripting/rhino/Linkage",
                name,
                type.toMethodDescriptorString(),
                false);
    }

    private static MethodHandle find(String name, Class<?>... known) {
        MethodType type = MethodType.methodType(boolean.class, known).appendParameterTypes(Object.class);
        return LinkedFields.find(MethodHandles.lookup(), name, type);
    }

    /** Whether it is an access by name, of the shape that can be linked. */
    static boolean isAccess(String operation, String descriptor) {
        boolean reads = operation.startsWith("PROP:GET:") || operation.startsWith("PROP:GETNOWARN:");
        boolean writes = operation.startsWith("PROP:SET:");
        boolean looksUp = operation.startsWith("PROP:GETWITHTHIS:");
        return (reads && descriptor.equals(LinkedFields.READ.toMethodDescriptorString()))
                || (writes && descriptor.equals(LinkedFields.WRITE.toMethodDescriptorString()))
                || (looksUp && descriptor.equals(LinkedMethods.LOOKUP.toMethodDescriptorString()));
    }

    /** Rhino's own call site, with a {@link LinkSite} in front. */
    public static CallSite bootstrap(MethodHandles.Lookup script, String operation, MethodType type)
            throws NoSuchMethodException {
        MethodHandle ordinary = Bootstrapper.bootstrap(script, operation, type).dynamicInvoker();
        String name = operation.substring(operation.indexOf(':', operation.indexOf(':') + 1) + 1);
        return new LinkSite<>(ordinary, new ByType(name, ordinary));
    }

    /** The call of a function, with a {@link LinkSite} in front. */
    public static CallSite bootstrapCall(MethodHandles.Lookup script, String operation, MethodType type) {
        return new LinkSite<>(LinkedMethods.ORDINARY, CALLS);
    }

    /** Whether a function is a bound method. */
    public static boolean isHost(@Nullable Object function) {
        return function instanceof HostFunction;
    }

    static boolean isBound(@Nullable Object object) {
        return object instanceof BoundObject || object instanceof StandIns.StandIn;
    }

    /** Tells whether an object is one of a type. */
    static MethodHandle isOf(BoundType type) {
        return IS_OF.bindTo(type);
    }

    static boolean isOf(BoundType type, @Nullable Object object) {
        return object instanceof BoundObject bound && bound.type() == type;
    }

    /** The objects of which a property is used, by their bound types. */
    private record ByType(String name, MethodHandle ordinary) implements LinkSite.Sorting<BoundType> {

        @Override
        public MethodHandle isSorted() {
            return IS_BOUND;
        }

        @Override
        public BoundType sortOf(Object object) {
            return object instanceof BoundObject bound ? bound.type() : ((StandIns.StandIn) object).type();
        }

        @Override
        public boolean isStandIn(Object object) {
            return object instanceof StandIns.StandIn;
        }

        @Override
        public MethodHandle isOf(BoundType type) {
            return Linkage.isOf(type);
        }

        @Override
        public MethodHandle way(BoundType type) {
            BoundMember member = type.member(name);
            boolean looksUp = ordinary.type().equals(LinkedMethods.LOOKUP);
            if (looksUp && member instanceof BoundMember.Method method) {
                return METHODS.lookup(method);
            } else if (!looksUp && member instanceof BoundMember.Field field) {
                return ordinary.type().equals(LinkedFields.WRITE)
                        ? FIELDS.writer(type, field)
                        : FIELDS.reader(type, field);
            }
            return ordinary;
        }
    }

    /** The functions that are called, by their bound methods. */
    private static final class ByMethod implements LinkSite.Sorting<BoundMember.Method> {

        @Override
        public MethodHandle isSorted() {
            return IS_HOST;
        }

        @Override
        public BoundMember.Method sortOf(Object function) {
            return ((HostFunction) function).method();
        }

        @Override
        public boolean isStandIn(Object function) {
            return ((HostFunction) function).isStandIn();
        }

        @Override
        public MethodHandle isOf(BoundMember.Method method) {
            return METHODS.isOf(method);
        }

        @Override
        public MethodHandle way(BoundMember.Method method) {
            return METHODS.caller(method);
        }
    }
}
