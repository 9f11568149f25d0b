package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the calls that are under way have changed, and the way back. Calls nest: each begins with a mark, and one that fails is
 * undone to its mark, with all that was called by it and ended well. Whoever changes something notes what was there before,
 * once for each call: {@link #call} tells calls apart. After the outermost call nothing is held. Loop thread.
 */
final class Journal {

    /** Something that can be changed, and changed back. */
    interface Changed {
        /**
         * Makes a part of it what it was. No script code runs.
         *
         * @param key the part, as it was noted; an {@link Integer} if a number was
         * @param old what was noted, unless a number was
         * @param number the number that was noted, else 0
         */
        void putBack(Object key, @Nullable Object old, double number);
    }

    /** Some 30 MB: nobody changes so many things in one call but a runaway script. */
    static final int MAX_NOTES = 1_000_000;

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** What is kept for the next call; more was needed once, and would lie around. */
    private static final int KEPT = 4_096;

    private static final int ROOM = 64;

    // Owned by the loop thread; kept from call to call, so that a note allocates nothing.
    private @Nullable Changed[] changed = new Changed[ROOM];
    private @Nullable Object[] keys = new Object[ROOM];
    private @Nullable Object[] olds = new Object[ROOM];
    private int[] parts = new int[ROOM]; // in place of a key, where there is none
    private double[] numbers = new double[ROOM];
    private int size;

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
        if (depth == marks.length) {
            marks = Arrays.copyOf(marks, depth * 2);
            calls = Arrays.copyOf(calls, depth * 2);
        }
        marks[depth] = size;
        calls[depth] = call;
        depth++;
        call = ++lastCall;
    }

    /** Notes what a part of something was before it is changed. */
    void note(Changed owner, Object key, @Nullable Object old) {
        if (depth > 0) {
            int place = add(owner);
            keys[place] = key;
            olds[place] = old;
        }
    }

    /**
     * Notes the number that a part of something was before it is changed. It stores one reference only: what the garbage
     * collector wants to know of each is the most that a note costs.
     */
    void noteNumber(Changed owner, int part, double old) {
        if (depth > 0) {
            int place = add(owner);
            parts[place] = part;
            numbers[place] = old;
        }
    }

    private int add(Changed owner) {
        int place = size;
        if (place == changed.length) {
            grow();
        }
        changed[place] = owner;
        size = place + 1;
        return place;
    }

    private void grow() {
        if (size >= MAX_NOTES) {
            throw OutOfBudget.here(Fault.Cause.BYTES, "it changed more than can be undone");
        }
        int room = Math.min(MAX_NOTES, size * 2);
        changed = Arrays.copyOf(changed, room);
        keys = Arrays.copyOf(keys, room);
        olds = Arrays.copyOf(olds, room);
        parts = Arrays.copyOf(parts, room);
        numbers = Arrays.copyOf(numbers, room);
    }

    /** Whether the innermost call has noted a part among its last notes; the key is compared as an object. */
    boolean notedLately(Changed owner, Object key, int notes) {
        int from = depth == 0 ? size : Math.max(marks[depth - 1], size - notes);
        for (int i = size - 1; i >= from; i--) {
            if (changed[i] == owner && key.equals(keys[i])) {
                return true;
            }
        }
        return false;
    }

    /** The innermost call has failed: everything becomes what it was when the call began. */
    void rollBack() {
        int mark = marks[depth - 1];
        while (size > mark) {
            int last = size - 1;
            Changed owner = changed[last];
            Object key = keys[last];
            if (owner != null) {
                try {
                    owner.putBack(key == null ? (Object) parts[last] : key, olds[last], numbers[last]);
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "a change could not be undone", e);
                }
            }
            forget(last);
            size = last; // only now: if the stack was too short for it, a call further out tries again
        }
    }

    /** A call ends, well or not. */
    void end() {
        depth--;
        call = calls[depth];
        if (depth == 0) {
            while (size > 0) {
                forget(--size);
            }
            if (changed.length > KEPT) {
                changed = new Changed[ROOM];
                keys = new Object[ROOM];
                olds = new Object[ROOM];
                parts = new int[ROOM];
                numbers = new double[ROOM];
            }
        }
    }

    private void forget(int place) {
        changed[place] = null;
        keys[place] = null;
        olds[place] = null;
        numbers[place] = 0;
    }
}
