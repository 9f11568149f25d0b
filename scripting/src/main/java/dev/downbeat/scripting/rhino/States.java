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

    private final RhinoRealm realm;
    private final Journal journal;

    // Owned by the loop thread; empty but in calls.
    private final IdentityHashMap<ScriptableObject, Noted> latest = new IdentityHashMap<>();
    private final List<Noted> noted = new ArrayList<>(); // those of inner calls after those of the calls around them
    private final List<Suspect> suspects = new ArrayList<>();
    private final Queue<ScriptableObject> waiting = new ArrayDeque<>();

    States(RhinoRealm realm, Journal journal) {
        this.realm = realm;
        this.journal = journal;
    }

    /** What an object held when a call came to it. */
    private record Noted(long call, StateObject bag, Contents contents) {}

    /** A bag that is looked through when a call ends. */
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
        Noted note = new Noted(journal.call(), bag, contents);
        journal.note(this, object, contents);
        latest.put(object, note);
        noted.add(note);
        for (Object value : contents.values()) {
            await(value);
        }
        for (Object value : contents.entries()) {
            await(value);
        }
        return 1 + contents.values().length + contents.entries().length / 2;
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

    /** A call has put something into a bag that may still change, or be too much with the rest. */
    void suspect(StateObject bag) {
        long call = journal.call();
        Suspect last = suspects.isEmpty() ? null : suspects.get(suspects.size() - 1);
        if (call != 0 && (last == null || last.call() != call || last.bag() != bag)) {
            suspects.add(new Suspect(call, bag));
        }
    }

    /**
     * The innermost call has come to its end.
     *
     * @throws HandlerFailure if what it leaves in a bag cannot be kept
     */
    void settle(String file) {
        long call = journal.call();
        for (int i = noted.size() - 1; i >= 0 && noted.get(i).call() >= call; i--) {
            Noted note = noted.get(i);
            if (note.call() == call && note.contents().differs()) {
                suspect(note.bag());
            }
        }
        for (int i = suspects.size() - 1; i >= 0 && suspects.get(i).call() >= call; i--) {
            Suspect suspect = suspects.get(i);
            String problem = suspect.call() == call
                    ? StateCheck.problemOf(suspect.bag(), suspect.bag().path(), realm)
                    : null;
            if (problem != null) {
                throw new HandlerFailure(Fault.Cause.ERROR, file, 0, "TypeError: " + problem, List.of());
            }
        }
    }

    /** The outermost call has ended. */
    void forget() {
        if (!noted.isEmpty()) {
            noted.clear();
            latest.clear();
        }
        if (!suspects.isEmpty()) {
            suspects.clear();
        }
    }
}
