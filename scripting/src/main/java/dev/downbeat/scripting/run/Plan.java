package dev.downbeat.scripting.run;

import dev.downbeat.scripting.compile.CompiledScript;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.Target;
import dev.downbeat.scripting.reload.Difference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which scripts of a set keep the scope that they have in a world, and why the others do not. Starts with all that can, and
 * shrinks as top levels turn out to be tied to each other.
 */
final class Plan {

    private final ScriptSet set;
    private final LiveSet live;
    private final Map<String, ScriptInstance> kept = new HashMap<>();
    private final Map<String, String> reasons = new TreeMap<>();

    /**
     * @param live what is live
     * @param staged what was staged against it and is not live yet
     * @param prepared what was loaded a moment ago, against a set that is live no more
     */
    Plan(ScriptSet set, LiveSet live, @Nullable LiveSet staged, Map<String, ScriptInstance> prepared) {
        this.set = set;
        this.live = live;
        for (CompiledScript script : set.scripts()) {
            live.find(script.path())
                    .filter(instance -> keepsScope(instance, script))
                    .or(() -> staged == null
                            ? Optional.empty()
                            : staged.find(script.path()).filter(instance -> sameText(instance, script)))
                    .or(() -> Optional.ofNullable(prepared.get(script.path())))
                    .filter(this::stillFits)
                    .ifPresent(instance -> kept.put(script.path(), instance));
        }
        letGoOfMisled();
        letGoOfUsers();
    }

    /** A script whose top level used an imported name that stands for something of another script now. */
    private void letGoOfMisled() {
        for (ScriptInstance instance : kept.values().toArray(ScriptInstance[]::new)) {
            String path = instance.script().path();
            boolean used = !instance.usedWhileLoading().isEmpty();
            if (used && !set.links(path).leadsAs(live.set().links(path))) {
                letGo(path, "what it imports comes from another file now, and its top level uses some");
            }
        }
    }

    /** What keeps its scope, by path; the text of some is another in the set, which differs in functions only. */
    Map<String, ScriptInstance> kept() {
        return kept;
    }

    /** Why scripts are loaded anew that were there before, by path, in half a sentence. */
    Map<String, String> reasons() {
        return reasons;
    }

    /** Something is not kept, because another one's top level touches it. */
    void loadAlong(String path, String user) {
        letGo(path, "'" + user + "' uses it while it is loaded");
        letGoOfUsers();
    }

    private boolean keepsScope(ScriptInstance instance, CompiledScript script) {
        if (instance.dropped() && isTouched(script.path())) {
            reasons.put(script.path(), "all that it kept was dropped");
            return false;
        } else if (sameText(instance, script)) {
            return true;
        }
        Difference difference = Difference.between(instance.script(), script);
        if (!difference.functionsOnly()) {
            reasons.put(script.path(), difference.topLevel());
            return false;
        }
        boolean imports = difference.imports() && !instance.usedWhileLoading().isEmpty();
        if (imports) {
            reasons.put(script.path(), "its imports differ, and its top level uses some");
        }
        return !imports;
    }

    /** Whether a script, or one that imports from it, has another text: else it is quarantined still, and needs nothing. */
    private boolean isTouched(String path) {
        return set.scripts().stream()
                .filter(script -> live.find(script.path())
                        .filter(instance -> sameText(instance, script))
                        .isEmpty())
                .anyMatch(script -> set.reaches(script.path(), Set.of(path)));
    }

    private static boolean sameText(ScriptInstance instance, CompiledScript script) {
        return instance.script().file().equals(script.file());
    }

    /** What was made over the scope of a script must find that script live. */
    private boolean stillFits(ScriptInstance instance) {
        return instance.fresh()
                || live.find(instance.script().path())
                        .filter(instance::sharesScopeWith)
                        .isPresent();
    }

    /** A script whose top level used another that is loaded anew would go on with what it made of the old one. */
    private void letGoOfUsers() {
        boolean more = true;
        while (more) { // each that goes may take others along
            more = false;
            for (ScriptInstance instance : kept.values().toArray(ScriptInstance[]::new)) {
                for (ScriptInstance.Use use : instance.usedWhileLoading()) {
                    if (differs(use)) {
                        String path = instance.script().path();
                        letGo(path, "it uses '" + use.target().path() + "' while it is loaded, and that differs");
                        more = true;
                        break;
                    }
                }
            }
        }
    }

    private void letGo(String path, String reason) {
        if (kept.remove(path) != null) {
            reasons.putIfAbsent(path, reason);
        }
    }

    private boolean differs(ScriptInstance.Use use) {
        ScriptInstance now = kept.get(use.target().path());
        if (now == null || !now.sharesScopeWith(use.owner())) {
            return true;
        }
        boolean same = now == use.owner()
                && set.script(use.target().path())
                        .filter(script -> sameText(now, script))
                        .isPresent();
        return !same && !isVariable(now, use.target());
    }

    /** Its variables go on, whatever its functions are. */
    private static boolean isVariable(ScriptInstance owner, Target target) {
        return target instanceof Target.Variable variable
                && owner.script().outline().variables().containsKey(variable.name());
    }
}
