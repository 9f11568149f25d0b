package dev.downbeat.scripting.rhino;

import dev.downbeat.scripting.ScriptChange.VariableChange;
import dev.downbeat.scripting.ScriptChange.VariableFate;
import dev.downbeat.scripting.compile.Declaration;
import dev.downbeat.scripting.compile.Export;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a script's variables when its top level is run anew. Three values meet: the one that the old top level gave,
 * the one that it has now, and the one that the new top level gives. What the running script has changed since it was loaded is
 * its state and is kept, if its initialiser is the same text and it is plain data. What nothing has changed has no state to
 * lose: it is as the new top level says, which may have read another file's new values. What is too large to be looked through
 * inside a tick counts as changed, and as plain data.
 */
final class Variables {

    private final CodeInstance before;
    private final CodeInstance after;
    private final RhinoRealm realm;
    private final Map<String, Declaration> declaredBefore;
    private final List<VariableChange> changes = new ArrayList<>();

    private Variables(CodeInstance before, CodeInstance after, RhinoRealm realm) {
        this.before = before;
        this.after = after;
        this.realm = realm;
        this.declaredBefore = before.script().outline().variables();
    }

    /** What the variables of a script are when its top level has run, for those that are plain data. */
    static Map<String, Long> fingerprints(CodeInstance loaded, RhinoRealm realm) {
        Map<String, Long> fingerprints = new HashMap<>();
        for (String name : loaded.script().outline().variables().keySet()) {
            PlainData.Examined value = PlainData.examine(loaded.scope().plainValue(name), realm);
            Long fingerprint = value.fingerprint();
            if (value.obstacle() == null && fingerprint != null) {
                fingerprints.put(name, fingerprint);
            }
        }
        return fingerprints;
    }

    /** Brings the variables of an old scope to a fresh one that is not live yet. Loop thread, with its context entered. */
    static List<VariableChange> move(CodeInstance before, CodeInstance after, RhinoRealm realm) {
        Variables variables = new Variables(before, after, realm);
        after.script().outline().variables().values().forEach(variables::moveDeclared);
        variables.moveUndeclared();
        return variables.changes;
    }

    private void moveDeclared(Declaration declaration) {
        String name = declaration.name();
        Declaration old = declaredBefore.get(name);
        if (old == null) {
            note(name, VariableFate.RESET, "it is new");
        } else if (!old.text().equals(declaration.text())) {
            note(name, VariableFate.RESET, "its initialiser differs");
        } else {
            moveUnchanged(name);
        }
    }

    private void moveUnchanged(String name) {
        if (before.dropped()) {
            note(name, VariableFate.RESET, "all that the script kept was dropped");
            return;
        }
        Object value = before.scope().plainValue(name);
        PlainData.Examined now = PlainData.examine(value, realm);
        if (now.obstacle() != null) {
            note(name, VariableFate.RESET, "it holds " + now.obstacle());
        } else if (!isAsLoaded(now, before.scope().loadedValue(name))) {
            after.scope().put(name, after.scope(), value);
            note(name, VariableFate.KEPT, "its initialiser is the same");
        } else if (isAsLoaded(now, after.scope().loadedValue(name))) {
            note(name, VariableFate.UNCHANGED, "");
        } else {
            note(
                    name,
                    VariableFate.RESET,
                    "its initialiser is the same and gives another value now, and nothing had changed it");
        }
    }

    private static boolean isAsLoaded(PlainData.Examined value, @Nullable Long loaded) {
        return loaded != null && loaded.equals(value.fingerprint());
    }

    /** What handlers have added to {@code globalThis}. */
    private void moveUndeclared() {
        Set<String> names = before.scope().laterNames();
        names.removeIf(name -> after.scope().has(name, after.scope()));
        for (String name : names) {
            Object value = before.scope().plainValue(name);
            String obstacle = PlainData.examine(value, realm).obstacle();
            if (obstacle == null) {
                after.scope().put(name, after.scope(), value);
                note(name, VariableFate.KEPT, "it has no initialiser");
            } else {
                note(name, VariableFate.RESET, "it holds " + obstacle);
            }
        }
    }

    private void note(String name, VariableFate fate, String reason) {
        String shown = name.equals(Export.UNNAMED_DEFAULT) ? "default" : name;
        changes.add(new VariableChange(shown, fate, reason));
    }
}
