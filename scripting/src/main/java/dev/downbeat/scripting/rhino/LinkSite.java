package dev.downbeat.scripting.rhino;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a script where it uses an object in one and the same way each time. It learns of what sorts the objects are that it meets,
 * and goes straight to Java for each sort; all else goes Rhino's way. Shared by the worlds that run the script, and their threads:
 * it holds nothing of a world.
 *
 * @param <S> a sort of objects
 */
final class LinkSite<S> extends MutableCallSite {

    /** Each costs a comparison for those that were met later. */
    static final int MAX_SORTS = 8;

    private static final MethodHandle MEET;

    static {
        try {
            MEET = MethodHandles.lookup()
                    .findVirtual(LinkSite.class, "meet", MethodType.methodType(void.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("meet", e);
        }
    }

    /** What objects are told apart by, and what is done with those of each sort. */
    interface Sorting<S> {

        /** Of type {@code (Object) boolean}: whether an object is of any sort. */
        MethodHandle isSorted();

        S sortOf(Object object);

        /** Whether it only stands in for what comes later. */
        boolean isStandIn(Object object);

        /** Of type {@code (Object) boolean}: whether an object is of a sort, and no stand-in. */
        MethodHandle isOf(S sort);

        /** What is called for a real object of a sort: Rhino's way, if there is no shorter one. */
        MethodHandle way(S sort);
    }

    private final Sorting<S> sorting;
    private final MethodHandle ordinary;
    private final MethodHandle stranger;
    private List<S> met = List.of(); // guarded by this; those met first are tried first
    private @Nullable Next<S> next; // guarded by this

    /** What is called once one more sort is met. */
    private record Next<S>(List<S> met, MethodHandle target) {}

    /** @param ordinary Rhino's way */
    LinkSite(MethodHandle ordinary, Sorting<S> sorting) {
        super(ordinary.type());
        this.sorting = sorting;
        this.ordinary = ordinary;
        this.stranger = MethodHandles.guardWithTest(
                sorting.isSorted(), MethodHandles.foldArguments(ordinary, MEET.bindTo(this)), ordinary);
        setTarget(stranger);
    }

    /**
     * An object has come whose sort is not known, at least to this thread. A stand-in comes before the first object of its
     * sort, beside the game, and so what takes time is done by then; but it is not yet called, because the JIT compiler would
     * remember that it was not for a stand-in.
     */
    synchronized void meet(Object object) {
        S sort = sorting.sortOf(object);
        if (met.size() == MAX_SORTS || met.contains(sort)) {
            return;
        }
        List<S> more = Stream.concat(met.stream(), Stream.of(sort)).toList();
        Next<S> prepared = next;
        if (prepared == null || !prepared.met.equals(more)) {
            prepared = new Next<>(more, targetFor(more));
            next = prepared;
        }
        if (!sorting.isStandIn(object)) {
            setTarget(prepared.target);
            met = more; // last: the stack may come to its end before
            next = null;
        }
    }

    private MethodHandle targetFor(List<S> sorts) {
        MethodHandle target = sorts.size() < MAX_SORTS ? stranger : ordinary;
        for (int i = sorts.size() - 1; i >= 0; i--) {
            target = MethodHandles.guardWithTest(sorting.isOf(sorts.get(i)), sorting.way(sorts.get(i)), target);
        }
        return target;
    }
}
