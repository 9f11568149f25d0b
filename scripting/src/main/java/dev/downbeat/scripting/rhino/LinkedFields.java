package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** Makes what reads and writes bound fields where a script names them: a copy of {@link FieldAccess} for each field. */
final class LinkedFields {

    static final MethodType READ = MethodType.methodType(Object.class, Object.class, Context.class, Scriptable.class);
    static final MethodType WRITE =
            MethodType.methodType(Object.class, Object.class, Object.class, Context.class, Scriptable.class);

    private final byte[] template = template();

    /** What reads a field of an object that is of its type. */
    MethodHandle reader(BoundType type, BoundMember.Field field) {
        return access(type, field).reader();
    }

    /** What writes a field of an object that is of its type. */
    MethodHandle writer(BoundType type, BoundMember.Field field) {
        return access(type, field).writer();
    }

    private BoundType.Access access(BoundType type, BoundMember.Field field) {
        return type.access(field, this::newAccess);
    }

    private BoundType.Access newAccess(BoundMember.Field field) {
        try {
            // Initialised at once: if the stack comes to its end in here, another copy is made the next time.
            MethodHandles.Lookup copy = MethodHandles.lookup().defineHiddenClassWithClassData(template, field, true);
            return new BoundType.Access(find(copy, "read", READ), find(copy, "write", WRITE));
        } catch (IllegalAccessException e) {
            throw new LinkageError(field.name(), e);
        }
    }

    private static byte[] template() {
        try (@Nullable InputStream file = LinkedFields.class.getResourceAsStream("FieldAccess.class")) {
            return Objects.requireNonNull(file, "FieldAccess.class").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A static method of the class that looks for it. */
    static MethodHandle find(MethodHandles.Lookup lookup, String name, MethodType type) {
        try {
            return lookup.findStatic(lookup.lookupClass(), name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
