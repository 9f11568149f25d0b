package dev.downbeat.scripting.rhino;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scopes that scripts have now whose scopes were replaced: what was begun in an old one goes on there. Loop thread. */
final class Successors {

    private final Map<String, ModuleScope> latest = new HashMap<>(); // by path

    /** Notes what has taken the place of a script's scope: null if the script is gone. */
    void replace(ModuleScope old, @Nullable ModuleScope successor) {
        if (successor == null) {
            latest.remove(old.path());
        } else {
            latest.put(old.path(), successor);
        }
    }

    /** The scope that a script has now; null if it is gone, or its scope was never replaced. */
    @Nullable
    ModuleScope of(String path) {
        return latest.get(path);
    }
}
