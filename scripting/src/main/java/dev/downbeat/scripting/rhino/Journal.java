package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the calls that are under way have changed, and the way back. Calls nest: each begins with a mark, and one that fails is
 * undone to its mark, with all that was called by it and ended well. Whoever changes something notes what was there before,
 * once for each call or more often: {@link #call} tells calls apart. Loop thread.
 *
 * <p>Most notes are of numbers of the entity whose handler runs, so these cost least: a {@link Note} takes all numbers of an object,
 * and whoever writes one has to see only that it is that object. The first note of an outermost call is prepared for whom it is for.
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

    /** Some 100 MB: nobody changes so many things in one call but a runaway script. */
    static final int MAX_NOTES = 1_000_000;

    private static final System.Logger LOG = System.getLogger("dev.downbeat.scripting");

    /** Room that is always kept for the next call. */
    private static final int KEPT = 4_096;

    /** For so many ticks, some seconds, more room is kept than calls need: a handler for all of a kind may be put off. */
    private static final int PATIENCE = 200;

    /** A compaction that leaves more than this part is likely to be needed again in the next tick: rather have more room. */
    private static final int FEW = 8;

    private static final int ROOM = 64;

    // Owned by the loop thread.
    private final Note nobodys = new Note();
    private Note first = new Note(); // of all notes: of whom the outermost call is for, or of nobody
    private Note latest = first; // of the innermost call, of numbered parts
    private @Nullable Note[] notes = new Note[ROOM]; // but the first; kept from call to call, made when they are needed
    private int size; // with the first, while a call is under way
    private int needed; // so many notes were, since the last tick
    private int unneeded; // for so many ticks, most of the room was

    private int[] marks = new int[ROOM];
    private long[] calls = new long[ROOM]; // the numbers of the calls around, outermost first
    private int depth;
    private long call;
    private long lastCall;

    /** The number of the innermost call, never used again for another after something was noted; 0 if none is under way. */
    long call() {
        return call;
    }

    /** How many notes the innermost call has made, with those of calls that it has made. */
    int size() {
        int made = depth == 0 ? 0 : size - marks[depth - 1];
        return depth == 1 && !first.isUsed() ? made - 1 : made;
    }

    /**
     * A call begins.
     *
     * @param whom it is for, as the first element; in an outermost call that may be another after each {@link #next}
     */
    void begin(@Nullable Object[] whom) {
        if (depth == 0) {
            first.beOf(whom);
            size = 1;
        } else {
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
        latest = nobodys;
    }

    /** Notes what a part of something was before it is changed. */
    void note(Changed owner, Object key, @Nullable Object old) {
        if (depth > 0) {
            Note note = add();
            if (note == latest) {
                latest = nobodys;
            }
            note.begin(owner, key, old);
        }
    }

    /** Notes what a part that has a number was before it is changed. */
    void notePart(Changed owner, int part, @Nullable Object old) {
        if (part >= Note.PARTS) {
            note(owner, part, old);
        } else if (depth > 0) {
            partsOf(owner).object(part, old);
        }
    }

    /** Notes the number that a part was before it is changed. */
    void noteNumber(Changed owner, int part, double old) {
        if (part >= Note.PARTS) {
            note(owner, part, old);
        } else if (depth > 0) {
            partsOf(owner).number(part, old);
        }
    }

    /**
     * Notes another number of whose number was noted last, by the same call, or of whom it is for if none was.
     *
     * @return false if it is another's, or the number has no room there: nothing is noted
     */
    boolean noteAnother(Changed owner, int part, double old) {
        Note note = latest;
        if (part >= Note.PARTS || !note.isOf(owner)) {
            return false;
        }
        note.number(part, old);
        return true;
    }

    /** Nothing is added to a note after another one: two objects may stand for one of the game, and then the order counts. */
    private Note partsOf(Changed owner) {
        if (latest.isOf(owner)) {
            return latest;
        }
        Note note = add();
        note.begin(owner);
        latest = note;
        return note;
    }

    private Note add() {
        if (size == notes.length) {
            makeRoom();
        }
        Note note = notes[size];
        if (note == null) {
            note = new Note();
            notes[size] = note;
        }
        size++;
        return note;
    }

    private Note at(int place) {
        return place == 0 ? first : Objects.requireNonNull(notes[place]);
    }

    private void makeRoom() {
        forgetRepeated();
        if (size >= MAX_NOTES) {
            throw OutOfBudget.here(Fault.Cause.BYTES, "it changed more than can be undone");
        } else if (size > notes.length / FEW) {
            notes = Arrays.copyOf(notes, Math.min(MAX_NOTES, notes.length * 2));
        }
    }

    /** Of the notes of one part that the innermost call has made, the first is enough. */
    private void forgetRepeated() {
        IdentityHashMap<Changed, Note> numbered = new IdentityHashMap<>();
        IdentityHashMap<Changed, Set<Object>> keyed = new IdentityHashMap<>();
        int kept = marks[depth - 1];
        if (kept == 0) {
            if (first.isUsed()) {
                first.keepNew(numbered.computeIfAbsent(first.owner(), fresh -> new Note()));
            }
            kept = 1;
        }
        for (int i = kept; i < size; i++) {
            Note note = at(i);
            boolean repeated = note.key() == null
                    ? !note.keepNew(numbered.computeIfAbsent(note.owner(), fresh -> new Note()))
                    : note.key() instanceof Integer key
                            && !keyed.computeIfAbsent(note.owner(), fresh -> new HashSet<>())
                                    .add(key);
            if (repeated) {
                note.release();
                continue;
            }
            if (kept < i) {
                notes[i] = at(kept);
                notes[kept] = note;
            }
            kept++;
        }
        needed = Math.max(needed, size);
        size = kept;
        latest = nobodys;
    }

    /** Whether the innermost call has noted a part among its last notes; the key is compared as an object. */
    boolean notedLately(Changed owner, Object key, int few) {
        int from = depth == 0 ? size : Math.max(marks[depth - 1], size - few);
        for (int i = size - 1; i >= from; i--) {
            if (at(i).isOf(owner, key)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost call has failed: everything becomes what it was when the call began. */
    void rollBack() {
        int mark = marks[depth - 1];
        needed = Math.max(needed, size);
        while (size > mark) {
            int last = size - 1;
            try {
                at(last).putBack();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a change could not be undone", e);
            }
            at(last).release();
            size = last; // only now: if the stack was too short for it, a call further out tries again
        }
        latest = nobodys;
    }

    /** The outermost call ends well, and another begins. */
    void next() {
        if (size > 1 || first.isUsed()) {
            call = ++lastCall;
            clear();
            size = 1;
        }
    }

    /** A call ends, well or not. */
    void end() {
        depth--;
        call = calls[depth];
        if (depth == 0) {
            clear();
            first.beOf(Note.NOBODY);
            size = 0;
        } else {
            latest = nobodys;
        }
    }

    private void clear() {
        first.reset();
        for (int i = 1; i < size; i++) {
            at(i).release();
        }
        if (latest != first) { // a reference that is stored costs more than one that is compared
            latest = first;
        }
        needed = Math.max(needed, size);
    }

    /** Makes room again of what calls have not needed for long. Does nothing within a call. */
    void letGo() {
        if (depth > 0) {
            return;
        }
        if (needed > 0) {
            first = new Note(); // what is stored in an old one costs the garbage collector's look at it
            latest = first;
        }
        unneeded = needed > notes.length / FEW ? 0 : unneeded + 1;
        needed = 0;
        if (notes.length > KEPT && unneeded > PATIENCE) {
            notes = new Note[ROOM];
        }
    }
}
