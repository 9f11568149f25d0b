package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.compile.Target;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Scriptable;

/**
 * An imported name in the scope of the script that imports it: a view of what the other script has now. Owned by the thread
 * that loads its script until that is committed, then by the loop thread.
 */
final class ImportBinding implements Supplier<@Nullable Object> {

    private final CodeInstance reader;
    private @Nullable RhinoInstance owner; // these two: null until it is linked
    private @Nullable Target target;

    ImportBinding(CodeInstance reader) {
        this.reader = reader;
    }

    void standFor(RhinoInstance owner, Target target) {
        this.owner = owner;
        this.target = target;
    }

    @Override
    public @Nullable Object get() {
        if (owner == null || target == null) {
            return Scriptable.NOT_FOUND;
        }
        reader.noteUse(owner, target);
        return owner.read(target);
    }
}
