package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the calls that are under way have changed, and the way back. Calls nest: each begins with a mark, and one that fails is
 * undone to its mark, with all that was called by it and ended well. Whoever changes something notes what was there before,
 * once for each call or more often: {@link #call} tells calls apart. Loop thread.
 *
 * <p>Most notes are of numbers of the entity whose handler runs, so these cost least: an object is noted once for all notes
 * that follow, because a stored reference is what costs most, and a bit says which of its parts were noted.
 */
final class Journal {

    /** Something that can be changed, and changed back. */
    interface Changed {
        /**
         * Makes a part of it what it was. No script code runs.
         *
         * @param key the part, as it was noted: an {@link Integer} if it has a number
         * @param old what was noted, unless a number was
         * @param number the number that was noted, if one was
         */
        void putBack(Object key, @Nullable Object old, double number);
    }

    /** Some 40 MB: nobody changes so many things in one call but a runaway script. */
    static final int MAX_NOTES = 1_000_000;

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** Room that is always kept for the next call. */
    private static final int KEPT = 4_096;

    /** For so many ticks, some seconds, more room is kept than calls need: a handler for all of a kind may be put off. */
    private static final int PATIENCE = 200;

    /** A compaction that leaves more than this part is likely to be needed again in the next tick: rather have more room. */
    private static final int FEW = 8;

    private static final int ROOM = 64;
    private static final int NONE = -1;
    private static final int KEYED = Integer.MIN_VALUE; // a part without a number

    // Owned by the loop thread; kept from call to call, so that a note allocates nothing.
    private @Nullable Object[] owners = new Object[ROOM]; // no array of Changed: each store would be checked for that
    private int[] parts = new int[ROOM]; // its complement where the owner is that of the note before
    private double[] numbers = new double[ROOM];
    private @Nullable Object[] keys = new Object[ROOM];
    private @Nullable Object[] olds = new Object[ROOM];
    private int size;
    private int held; // so many places may hold something still
    private boolean holdsObjects; // other than owners
    private int needed; // so many places were, since the last tick
    private int unneeded; // for so many ticks, most of the room was
    private int ownerPlace = NONE; // of the latest note, if it was of a number
    private long ownersNoted; // the numbers of that owner that the innermost call has noted, by bit

    private int[] marks = new int[ROOM];
    private long[] calls = new long[ROOM]; // the numbers of the calls around, outermost first
    private int depth;
    private long call;
    private long lastCall;

    /** The number of the innermost call, never used again for another; 0 if none is under way. */
    long call() {
        return call;
    }

    /** How many notes the innermost call has made, with those of calls that it has made. */
    int size() {
        return depth == 0 ? 0 : size - marks[depth - 1];
    }

    /** A call begins. */
    void begin() {
        if (depth > 0) { // the outermost begins with nothing
            mark();
        }
        depth++;
        call = ++lastCall;
    }

    private void mark() {
        if (depth == marks.length) {
            marks = Arrays.copyOf(marks, depth * 2);
            calls = Arrays.copyOf(calls, depth * 2);
        }
        marks[depth] = size;
        calls[depth] = call;
        ownerPlace = NONE;
    }

    /** Notes what a part of something was before it is changed. */
    void note(Changed owner, Object key, @Nullable Object old) {
        if (depth > 0) {
            int place = add(owner, KEYED);
            keys[place] = key;
            olds[place] = old;
            holdsObjects = true;
        }
    }

    /** Notes what a part that has a number was before it is changed. */
    void notePart(Changed owner, int part, @Nullable Object old) {
        if (depth > 0) {
            olds[add(owner, part)] = old;
            holdsObjects = true;
        }
    }

    /** Notes the number that a part was before it is changed. */
    void noteNumber(Changed owner, int part, double old) {
        if (depth == 0) {
            return;
        }
        long bit = part < Long.SIZE ? 1L << part : 0;
        if (ownerPlace == NONE || owners[ownerPlace] != owner || size == parts.length) {
            int place = add(owner, part);
            numbers[place] = old;
            ownerPlace = place;
            ownersNoted = bit;
        } else if ((ownersNoted & bit) == 0) {
            parts[size] = ~part;
            numbers[size] = old;
            size++;
            ownersNoted |= bit;
        }
    }

    private int add(Changed owner, int part) {
        if (size == parts.length) {
            makeRoom();
        }
        int place = size;
        owners[place] = owner;
        parts[place] = part;
        size = place + 1;
        ownerPlace = NONE;
        return place;
    }

    private void makeRoom() {
        forgetRepeated();
        if (size >= MAX_NOTES) {
            throw OutOfBudget.here(Fault.Cause.BYTES, "it changed more than can be undone");
        } else if (size > parts.length / FEW) {
            int room = Math.min(MAX_NOTES, parts.length * 2);
            owners = Arrays.copyOf(owners, room);
            parts = Arrays.copyOf(parts, room);
            numbers = Arrays.copyOf(numbers, room);
            keys = Arrays.copyOf(keys, room);
            olds = Arrays.copyOf(olds, room);
        }
    }

    /** Of the notes of one part that the innermost call has made, the first is enough. */
    private void forgetRepeated() {
        IdentityHashMap<Object, BitSet> seen = new IdentityHashMap<>();
        Object owner = null;
        int kept = marks[depth - 1];
        held = Math.max(held, size);
        for (int i = kept; i < size; i++) {
            int part = parts[i];
            if (part >= 0 || part == KEYED) {
                owner = owners[i];
            } else {
                part = ~part;
            }
            boolean repeated = false;
            if (part != KEYED) {
                BitSet known = seen.computeIfAbsent(owner, fresh -> new BitSet());
                repeated = known.get(part);
                known.set(part);
            }
            if (!repeated) {
                owners[kept] = owner;
                parts[kept] = part;
                numbers[kept] = numbers[i];
                keys[kept] = keys[i];
                olds[kept] = olds[i];
                kept++;
            }
        }
        size = kept;
        ownerPlace = NONE;
    }

    /** Whether the innermost call has noted a part among its last notes; the key is compared as an object. */
    boolean notedLately(Changed owner, Object key, int notes) {
        int from = depth == 0 ? size : Math.max(marks[depth - 1], size - notes);
        for (int i = size - 1; i >= from; i--) {
            if (parts[i] == KEYED && owners[i] == owner && key.equals(keys[i])) {
                return true;
            }
        }
        return false;
    }

    /** The innermost call has failed: everything becomes what it was when the call began. */
    void rollBack() {
        int mark = marks[depth - 1];
        held = Math.max(held, size);
        ownerPlace = NONE;
        while (size > mark) {
            int last = size - 1;
            try {
                putBack(last);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a change could not be undone", e);
            }
            size = last; // only now: if the stack was too short for it, a call further out tries again
        }
    }

    private void putBack(int place) {
        int part = parts[place];
        int ownersPlace = place;
        while (parts[ownersPlace] < 0 && parts[ownersPlace] != KEYED) {
            ownersPlace--;
        }
        if (owners[ownersPlace] instanceof Changed owner) {
            Object key = part == KEYED ? keys[place] : (Integer) (part < 0 ? ~part : part);
            owner.putBack(Objects.requireNonNull(key), olds[place], numbers[place]);
        }
    }

    /** The outermost call ends well, and another begins. */
    void next() {
        call = ++lastCall;
        clear();
    }

    /** A call ends, well or not. */
    void end() {
        depth--;
        call = calls[depth];
        if (depth == 0) {
            clear();
        }
        ownerPlace = NONE;
    }

    private void clear() {
        if (size > 0) {
            ownerPlace = NONE;
            held = Math.max(held, size);
            size = 0;
            if (holdsObjects) {
                release();
            }
        }
    }

    /**
     * Lets go of what is held still after the calls of a tick, which may be entities whose numbers were noted: not after each call,
     * because that takes as long as the notes. Does nothing within a call.
     */
    void letGo() {
        if (depth > 0) {
            return;
        }
        if (held > 0 && owners.length == ROOM) {
            // What is stored in an old one costs the garbage collector's look at it.
            owners = new Object[ROOM];
        }
        release();
        unneeded = needed > parts.length / FEW ? 0 : unneeded + 1;
        needed = 0;
        if (parts.length > KEPT && unneeded > PATIENCE) {
            owners = new Object[ROOM];
            parts = new int[ROOM];
            numbers = new double[ROOM];
            keys = new Object[ROOM];
            olds = new Object[ROOM];
        }
    }

    private void release() {
        Arrays.fill(owners, 0, held, null);
        if (holdsObjects) {
            Arrays.fill(keys, 0, held, null);
            Arrays.fill(olds, 0, held, null);
        }
        needed = Math.max(needed, held);
        held = 0;
        holdsObjects = false;
    }
}
