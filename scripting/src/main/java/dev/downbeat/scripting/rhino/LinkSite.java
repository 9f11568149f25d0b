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
    private @Nullable Next next; // guarded by this

    /** What is called once one more type is met. */
    private record Next(List<BoundType> met, MethodHandle target) {}

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
        return object instanceof BoundObject || object instanceof StandIns.StandIn;
    }

    /**
     * An object has come whose type is not known, at least to this thread. A stand-in comes before the first object of its
     * type, beside the game, and so what takes time is done by then; but it is not yet called, because the JIT compiler would
     * remember that it was not for a stand-in.
     */
    synchronized void meet(Object object) {
        BoundType type = object instanceof BoundObject bound ? bound.type() : ((StandIns.StandIn) object).type();
        if (met.size() == MAX_TYPES || met.contains(type)) {
            return;
        }
        List<BoundType> more = Stream.concat(met.stream(), Stream.of(type)).toList();
        Next prepared = next;
        if (prepared == null || !prepared.met.equals(more)) {
            prepared = new Next(more, targetFor(more));
            next = prepared;
        }
        if (object instanceof BoundObject) {
            setTarget(prepared.target);
            met = more; // last: the stack may come to its end before
            next = null;
        }
    }

    private MethodHandle targetFor(List<BoundType> types) {
        MethodHandle target = types.size() < MAX_TYPES ? stranger : ordinary;
        for (int i = types.size() - 1; i >= 0; i--) {
            target = MethodHandles.guardWithTest(Links.isOf(types.get(i)), way(types.get(i)), target);
        }
        return target;
    }

    private MethodHandle way(BoundType type) {
        return type.member(name) instanceof BoundMember.Field field ? access.apply(field) : ordinary;
    }
}
