package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.run.HandlerFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;

/**
 * Watches over what calls do to the objects that {@code self.state} leads to. They are a script's own objects, and tell nobody
 * when they change: so what they hold is noted when a call first comes to them through {@code self.state}, and looked at again
 * when it ends. Loop thread.
 */
final class States implements Journal.Changed {

    /** Some 30 MB: nobody comes to so many objects in one call but a runaway script. */
    private static final int MAX_NOTED = 100_000;

    /** Beyond, looking through the whole bag is as good. */
    private static final int MANY = 1_000;

    private final RhinoRealm realm;
    private final Journal journal;

    // Owned by the loop thread; empty but in calls.
    private final IdentityHashMap<ScriptableObject, Noted> latest = new IdentityHashMap<>();
    private final List<Noted> noted = new ArrayList<>(); // those of inner calls after those of the calls around them
    private final List<Given> given = new ArrayList<>(); // likewise
    private final List<Suspect> suspects = new ArrayList<>(); // likewise
    private boolean empty = true; // all of them
    private final IdentityHashMap<ScriptableObject, StateObject> examined = new IdentityHashMap<>(); // for which bag
    private final Queue<ScriptableObject> waiting = new ArrayDeque<>();

    States(RhinoRealm realm, Journal journal) {
        this.realm = realm;
        this.journal = journal;
    }

    /** What an object held when a call came to it. */
    private record Noted(long call, StateObject bag, Contents contents) {}

    /** An object that a call has put into a bag. */
    private record Given(long call, StateObject bag, ScriptableObject object) {}

    /** A bag that is looked through as a whole when a call ends. */
    private record Suspect(long call, StateObject bag) {}

    /** A call has read an object out of a bag: notes what it leads to, unless that was done. */
    void reached(StateObject bag, ScriptableObject found) {
        if (journal.call() == 0 || !StateCheck.holdsOthers(found) || isNoted(found)) {
            return;
        }
        waiting.add(found);
        try {
            int parts = 0;
            for (ScriptableObject each = waiting.poll(); each != null; each = waiting.poll()) {
                if (!isNoted(each)) {
                    parts += note(bag, each);
                    if (parts > StateLimits.MAX_PARTS) {
                        throw ScriptRuntime.typeError(StateCheck.tooMuch(bag.path()));
                    }
                }
            }
        } finally {
            waiting.clear();
        }
    }

    private void fill() {
        empty = false;
        realm.loopContext().allowance().use();
    }

    private boolean isNoted(ScriptableObject object) {
        if (object instanceof StateObject) {
            return true; // it notes its members itself
        }
        Noted known = latest.get(object);
        return known != null && known.call() == journal.call();
    }

    private int note(StateObject bag, ScriptableObject object) {
        Contents contents = Contents.of(object, realm);
        if (contents == null) {
            throw ScriptRuntime.typeError(StateCheck.tooMuch(bag.path()));
        }
        if (noted.size() >= MAX_NOTED) {
            throw OutOfBudget.here(Fault.Cause.BYTES, "it came to more than can be undone");
        }
        realm.loopContext().charge((long) Limits.STATE_PART * contents.parts());
        Noted note = new Noted(journal.call(), bag, contents);
        journal.note(this, object, contents);
        latest.put(object, note);
        fill();
        noted.add(note);
        for (Object value : contents.values()) {
            await(value);
        }
        for (Object value : contents.entries()) {
            await(value);
        }
        return contents.parts();
    }

    private void await(@Nullable Object value) {
        if (value instanceof ScriptableObject object && StateCheck.holdsOthers(object)) {
            waiting.add(object);
        }
    }

    @Override
    public void putBack(Object key, @Nullable Object old, double number) {
        if (old instanceof Contents contents) {
            contents.restore();
        }
    }

    /** A call has put an object into a bag, which may still change before the call ends. */
    void given(StateObject bag, ScriptableObject object) {
        if (given.size() >= MANY) {
            suspect(bag);
        } else if (journal.call() != 0) {
            fill();
            given.add(new Given(journal.call(), bag, object));
        }
    }

    /** A bag may hold too much, or what cannot be kept: it is looked through as a whole when the call ends. */
    void suspect(StateObject bag) {
        long call = journal.call();
        Suspect last = suspects.isEmpty() ? null : suspects.get(suspects.size() - 1);
        if (call != 0 && (last == null || last.call() != call || last.bag() != bag)) {
            fill();
            suspects.add(new Suspect(call, bag));
        }
    }

    /**
     * The innermost call has come to its end.
     *
     * @throws HandlerFailure if what it leaves in a bag cannot be kept
     */
    void settle(String file) {
        if (!empty) {
            try {
                settleAll(journal.call(), file);
            } finally {
                examined.clear();
            }
        }
    }

    private void settleAll(long call, String file) {
        for (int i = noted.size() - 1; i >= 0 && noted.get(i).call() >= call; i--) {
            Noted note = noted.get(i);
            if (note.call() == call && note.contents().differs()) {
                examine(note.bag(), note.contents());
            }
        }
        for (int i = given.size() - 1; i >= 0 && given.get(i).call() >= call; i--) {
            if (given.get(i).call() == call) {
                examine(given.get(i).bag(), given.get(i).object());
            }
        }
        for (int i = suspects.size() - 1; i >= 0 && suspects.get(i).call() >= call; i--) {
            if (suspects.get(i).call() == call) {
                examineAll(suspects.get(i).bag(), file);
            }
        }
    }

    /** Looks at what an object holds that it did not hold before. */
    private void examine(StateObject bag, Contents before) {
        Contents now = Contents.of(before.object(), realm);
        if (now == null || now.hides()) {
            suspect(bag);
            return;
        }
        bag.grow(now.parts() - before.parts(), 0);
        examine(bag, before.values(), now.values());
        examine(bag, before.entries(), now.entries());
    }

    private void examine(StateObject bag, @Nullable Object[] before, @Nullable Object[] now) {
        for (int i = 0; i < now.length; i++) {
            Object value = now[i];
            boolean same = i < before.length && before[i] == value;
            boolean known = value instanceof ScriptableObject object && isNoted(object);
            if (!same && !known && !(value instanceof Double) && !(value instanceof Integer)) {
                examine(bag, value);
            }
        }
    }

    private void examine(StateObject bag, @Nullable Object value) {
        if (value instanceof ScriptableObject object && examined.put(object, bag) == bag) {
            return; // it is there more than once
        }
        StateCheck.Finding found = StateCheck.of(value, bag, "", realm);
        if (found.problem() != null) {
            suspect(bag); // that tells the way to it, and whether it is still there
        }
        bag.grow(found.parts(), found.text());
    }

    private void examineAll(StateObject bag, String file) {
        StateCheck.Finding found = StateCheck.of(bag, realm);
        if (found.problem() != null) {
            throw new HandlerFailure(Fault.Cause.ERROR, file, 0, "TypeError: " + found.problem(), List.of());
        }
        bag.counted(found.parts(), found.text());
    }

    /** The outermost call has ended. */
    void forget() {
        if (!empty) {
            noted.clear();
            latest.clear();
            given.clear();
            suspects.clear();
            empty = true;
        }
    }
}
