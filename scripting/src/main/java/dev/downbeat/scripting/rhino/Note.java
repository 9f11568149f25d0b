package dev.downbeat.scripting.rhino;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an object was before a call changed it: some of its numbered parts, or one that has a key. Kept by the {@link Journal}
 * for the next call, so that a note allocates nothing. Owned by the loop thread.
 */
final class Note {

    /** The parts that it can tell apart by their numbers, from 0. */
    static final int PARTS = Long.SIZE;

    /** Most objects have no more numbers; who needs more makes room. */
    private static final int ROOM = 8;

    private static final @Nullable Object[] NO_OBJECTS = {};

    /** Whose a note is that is nobody's. */
    static final @Nullable Object[] NOBODY = {null};

    private @Nullable Object[] owner = new Object[1]; // the first element; null while it is nobody's
    private @Nullable Object key; // null if it is of numbered parts
    private @Nullable Object old; // what has the key
    private long parts; // those whose numbers are noted, by bit
    private double[] numbers = new double[ROOM]; // by part
    private long others; // those of which something else is noted, by bit
    private @Nullable Object[] objects = NO_OBJECTS; // by part
    private boolean referring; // to anything but its owner

    /** Is from now on of whom others put into the first element. */
    void beOf(@Nullable Object[] whom) {
        owner = whom;
    }

    void begin(Journal.Changed changed) {
        owner[0] = changed;
    }

    void begin(Journal.Changed changed, Object itsKey, @Nullable Object before) {
        begin(changed);
        referring = true;
        key = itsKey;
        old = before;
    }

    Journal.Changed owner() {
        return (Journal.Changed) Objects.requireNonNull(owner[0]);
    }

    @Nullable
    Object key() {
        return key;
    }

    /** Whether it is of an object. */
    boolean isOf(Journal.Changed object) {
        return owner[0] == object;
    }

    /** Whether it is of a part of an object that has a key. */
    boolean isOf(Journal.Changed object, Object itsKey) {
        return owner[0] == object && itsKey.equals(key);
    }

    /** Notes what a part was, unless it is noted already. */
    void number(int part, double before) {
        long bit = 1L << part;
        if ((parts & bit) == 0) {
            if (part >= numbers.length) {
                makeRoom(part);
            }
            numbers[part] = before;
            parts |= bit;
        }
    }

    private void makeRoom(int part) {
        numbers = Arrays.copyOf(numbers, room(part));
    }

    /** Notes what a part was, unless it is noted already. */
    void object(int part, @Nullable Object before) {
        long bit = 1L << part;
        if ((others & bit) == 0) {
            if (part >= objects.length) {
                objects = Arrays.copyOf(objects, room(part));
            }
            referring = true;
            objects[part] = before;
            others |= bit;
        }
    }

    private static int room(int part) {
        return Integer.highestOneBit(part | 2) * 2;
    }

    /** Leaves out what is noted elsewhere, and adds there what it keeps; false if that is nothing. */
    boolean keepNew(Note noted) {
        parts &= ~noted.parts;
        others &= ~noted.others;
        noted.parts |= parts;
        noted.others |= others;
        return (parts | others) != 0;
    }

    /** Makes its object what it was. */
    void putBack() {
        if (!isUsed()) {
            return;
        }
        Journal.Changed changed = owner();
        if (key != null) {
            changed.putBack(key, old, old instanceof Double number ? number : 0);
        }
        for (long rest = parts; rest != 0; rest &= rest - 1) {
            int part = Long.numberOfTrailingZeros(rest);
            changed.putBack(part, null, numbers[part]);
        }
        for (long rest = others; rest != 0; rest &= rest - 1) {
            int part = Long.numberOfTrailingZeros(rest);
            changed.putBack(part, objects[part], 0);
        }
    }

    /** Whether anything is noted. */
    boolean isUsed() {
        return parts != 0 || referring;
    }

    /** Is nobody's any more. */
    void release() {
        reset();
        owner[0] = null;
    }

    /** Has noted nothing any more. */
    void reset() {
        parts = 0;
        if (referring) {
            forget();
        }
    }

    private void forget() {
        referring = false;
        key = null;
        old = null;
        others = 0;
        Arrays.fill(objects, null);
    }
}
