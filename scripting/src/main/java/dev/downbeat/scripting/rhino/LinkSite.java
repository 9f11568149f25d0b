package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.bind.BoundMember;
import dev.downbeat.scripting.bind.BoundType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a script that reads or writes a property of a given name. It learns the bound types that it meets, and goes
 * straight to the Java field of each; all else goes Rhino's way. Shared by the worlds that run the script, and their threads:
 * it holds types, nothing of a world.
 */
final class LinkSite extends MutableCallSite {

    /** Each costs a comparison for those that were met later. */
    static final int MAX_TYPES = 8;

    private static final MethodHandle IS_BOUND;
    private static final MethodHandle MEET;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            IS_BOUND = lookup.findStatic(LinkSite.class, "isBound", MethodType.methodType(boolean.class, Object.class));
            MEET = lookup.findVirtual(LinkSite.class, "meet", MethodType.methodType(void.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("meet", e);
        }
    }

    private final String name;
    private final MethodHandle ordinary;
    private final Function<BoundMember.Field, MethodHandle> access;
    private final MethodHandle stranger;
    private List<BoundType> met = List.of(); // guarded by this; those met first are tried first

    /**
     * @param name of the property
     * @param ordinary Rhino's way
     * @param access what reads or writes a field, of the type of {@code ordinary}
     */
    LinkSite(String name, MethodHandle ordinary, Function<BoundMember.Field, MethodHandle> access) {
        super(ordinary.type());
        this.name = name;
        this.ordinary = ordinary;
        this.access = access;
        this.stranger = MethodHandles.guardWithTest(
                IS_BOUND, MethodHandles.foldArguments(ordinary, MEET.bindTo(this)), ordinary);
        setTarget(stranger);
    }

    static boolean isBound(@Nullable Object object) {
        return object instanceof BoundObject;
    }

    /** An object has come whose type is not known, at least to this thread. */
    synchronized void meet(Object object) {
        BoundType type = ((BoundObject) object).type();
        if (met.size() < MAX_TYPES && !met.contains(type)) {
            List<BoundType> more = Stream.concat(met.stream(), Stream.of(type)).toList();
            MethodHandle target = more.size() < MAX_TYPES ? stranger : ordinary;
            for (int i = more.size() - 1; i >= 0; i--) {
                target = MethodHandles.guardWithTest(Links.isOf(more.get(i)), way(more.get(i)), target);
            }
            setTarget(target);
            met = more; // last: the stack may come to its end before
        }
    }

    private MethodHandle way(BoundType type) {
        return type.member(name) instanceof BoundMember.Field field ? access.apply(field) : ordinary;
    }
}
