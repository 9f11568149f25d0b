package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.optimizer.Bootstrapper;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * Links the places of compiled scripts that read or write a property of a given name: the JVM calls {@link #bootstrap} for
 * each when it is first come to. Public, because the classes of scripts are in another module; scripts themselves cannot
 * name it.
 */
public final class Links {

    /** How Rhino has its property accesses linked, and ours that takes its place. */
    static final String RHINO = "org/mozilla/javascript/optimizer/Bootstrapper";

    static final Handle BOOTSTRAP = new Handle(
            Opcodes.H_INVOKESTATIC,
            "dev/downbeat/scripting/rhino/Links",
            "bootstrap",
            MethodType.methodType(CallSite.class, MethodHandles.Lookup.class, String.class, MethodType.class)
                    .toMethodDescriptorString(),
            false);

    private static final MethodType READ =
            MethodType.methodType(Object.class, Object.class, Context.class, Scriptable.class);
    private static final MethodType WRITE =
            MethodType.methodType(Object.class, Object.class, Object.class, Context.class, Scriptable.class);

    // All made when a script is compiled: it may be at the end of its stack when its first access is linked.
    private static final MethodHandle READER = find("read", READ.insertParameterTypes(0, BoundMember.Field.class));
    private static final MethodHandle WRITER = find("write", WRITE.insertParameterTypes(0, BoundMember.Field.class));
    private static final MethodHandle TAKES = find(
            "takes", MethodType.methodType(boolean.class, BoundMember.Field.class, Object.class, Object.class));
    private static final MethodHandle NOTE =
            find("note", MethodType.methodType(void.class, BoundMember.Field.class, Object.class));
    private static final MethodHandle SET =
            find("set", MethodType.methodType(void.class, BoundMember.Field.class, Object.class, Object.class));
    private static final MethodHandle WRITTEN = find("written", WRITE);
    private static final MethodHandle IS_OF =
            find("isOf", MethodType.methodType(boolean.class, BoundType.class, Object.class));

    private Links() {}

    /** Whether it is an access by name, of the shape that can be linked. */
    static boolean isAccess(String operation, String descriptor) {
        return (operation.startsWith("PROP:GET:") || operation.startsWith("PROP:GETNOWARN:"))
                        && descriptor.equals(READ.toMethodDescriptorString())
                || operation.startsWith("PROP:SET:") && descriptor.equals(WRITE.toMethodDescriptorString());
    }

    /** Rhino's own call site, with a {@link LinkSite} in front. */
    public static CallSite bootstrap(MethodHandles.Lookup script, String operation, MethodType type)
            throws NoSuchMethodException {
        MethodHandle ordinary =
                Bootstrapper.bootstrap(script, operation, type).dynamicInvoker();
        String name = operation.substring(operation.indexOf(':', operation.indexOf(':') + 1) + 1);
        return new LinkSite(name, ordinary, type.equals(WRITE) ? Links::writer : READER::bindTo);
    }

    private static MethodHandle writer(BoundMember.Field field) {
        MethodHandle writer = WRITER.bindTo(field);
        if (!field.isWritableNumber()) {
            return writer;
        }
        MethodHandle quickly = MethodHandles.foldArguments(WRITTEN, SET.bindTo(field));
        quickly = MethodHandles.foldArguments(quickly, NOTE.bindTo(field));
        return MethodHandles.guardWithTest(TAKES.bindTo(field), quickly, writer);
    }

    /** Whether an object is one of a type. */
    static MethodHandle isOf(BoundType type) {
        return IS_OF.bindTo(type);
    }

    private static boolean isOf(BoundType type, @Nullable Object object) {
        return object instanceof BoundObject bound && bound.type() == type;
    }

    // The field is a constant of the call site, and the parts of a record are constants where the record is one. So the JIT
    // compiler sees through to the Java field, and a number that comes out of one and goes into another is in no object.

    private static @Nullable Object read(BoundMember.Field field, Object object, Context cx, Scriptable scope) {
        return ((BoundObject) object).read(field);
    }

    private static @Nullable Object write(
            BoundMember.Field field, Object object, @Nullable Object value, Context cx, Scriptable scope) {
        ((BoundObject) object).write(field, value);
        return value;
    }

    private static boolean takes(BoundMember.Field field, Object object, @Nullable Object value) {
        return value instanceof Double number && ((BoundObject) object).fields().takes(field, number);
    }

    private static void note(BoundMember.Field field, Object object) {
        ((BoundObject) object).fields().noteNumber(field);
    }

    private static void set(BoundMember.Field field, Object object, Object value) {
        ((BoundObject) object).fields().set(field, (Double) value);
    }

    private static @Nullable Object written(Object object, @Nullable Object value, Context cx, Scriptable scope) {
        return value;
    }

    private static MethodHandle find(String name, MethodType type) {
        try {
            return MethodHandles.lookup().findStatic(Links.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
