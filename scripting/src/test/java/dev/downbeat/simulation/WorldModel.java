package dev.downbeat.simulation;

import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.ScriptOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What should run in a world: the contract of a reload, said once more without any of the parts that keep it. */
final class WorldModel {

    /** What is undone if something that a commit changed fails before a tick. */
    private record Probation(
            Map<String, ModelScript> good, Map<String, Set<String>> kept, Map<String, String> known, long endTick) {
        boolean suspects(ModelScript script) {
            ModelScript before = good.get(script.version().path());
            return before == null
                    || before.scope() != script.scope()
                    || !before.version().equals(script.version());
        }
    }

    private final List<String> order; // in which the behaviours tick
    private final ScriptOptions options;
    private final Map<String, String> faults = new HashMap<>(); // who failed, by path
    private final Set<String> off = new HashSet<>();
    private final Map<String, Integer> ticks = new HashMap<>(); // these two: kept with entities
    private final Map<String, Object> boxes = new HashMap<>();
    private Map<String, ModelScript> live = Map.of();
    private boolean started;
    private @Nullable ScriptSaves staged;
    private @Nullable Probation probation;
    private boolean condemned;
    private final Tally tally;
    private ScriptSaves newest = ScriptSaves.NONE;
    private @Nullable ScriptSaves running; // unless something of it was undone

    WorldModel(List<String> order, ScriptOptions options, Tally tally) {
        this.order = order;
        this.options = options;
        this.tally = tally;
    }

    /** An attempt was staged: of those before it, none will go live any more. If it is bad, the one before it will. */
    void stage(ScriptSaves saves) {
        newest = saves;
        if (saves.good()) {
            staged = saves;
        } else {
            tally.rejected++;
        }
    }

    /** Runs a tick, and says what is noted in it. */
    List<String> tick(long tick) {
        boundary(tick);
        List<String> notes = new ArrayList<>();
        handlers().forEach(script -> {
            if (script.version().hasTimer()) {
                notes.add(script.version().id() + " timer");
            }
        });
        for (ModelScript script : handlers()) {
            if (script.version().ticks()) {
                notes.add(run(script));
                if (script.version().flaw() == Flaw.FAULT) {
                    fail(script);
                }
            }
        }
        return notes;
    }

    private List<ModelScript> handlers() {
        return order.stream()
                .filter(path -> !off.contains(path))
                .flatMap(path -> Stream.ofNullable(live.get(path)))
                .toList();
    }

    private void boundary(long tick) {
        if (probation != null && tick >= probation.endTick() && !condemned) {
            probation = null;
        }
        ScriptSaves next = staged;
        staged = null;
        if (next != null) {
            ModelCommit commit = ModelCommit.between(live, next.versions());
            if (commit.possible()) {
                enter(commit, tick);
                running = next;
            } else {
                tally.rejected++;
            }
        }
        if (condemned && probation != null) {
            goBack(probation);
            running = null;
        }
    }

    private void enter(ModelCommit commit, long tick) {
        Probation before = condemned ? probation : null;
        Map<String, ModelScript> good = before == null ? live : before.good();
        Map<String, Set<String>> kept = before == null ? commit.kept() : both(before.kept(), commit.kept());
        Map<String, String> known = before == null ? Map.copyOf(faults) : before.known();
        condemned = false;
        probation = started && options.probation() > 0
                ? new Probation(good, kept, known, tick + options.probation())
                : null;
        started = true;
        live = commit.scripts();
        tally.committed++;
        forgive(commit.changed());
    }

    private static Map<String, Set<String>> both(Map<String, Set<String>> first, Map<String, Set<String>> second) {
        Map<String, Set<String>> both = new TreeMap<>();
        second.forEach((path, names) -> {
            Set<String> common = new HashSet<>(names);
            common.retainAll(first.getOrDefault(path, Set.of()));
            both.put(path, common);
        });
        return both;
    }

    private void goBack(Probation ending) {
        Set<String> changed = new HashSet<>(live.keySet());
        changed.addAll(ending.good().keySet());
        changed.removeIf(path -> {
            ModelScript before = live.get(path);
            return before != null && before == ending.good().get(path);
        });
        ending.good().forEach((path, script) -> {
            ModelScript bad = live.get(path);
            if (bad != null && bad.scope() != script.scope()) {
                script.scope().take(bad.scope(), ending.kept().getOrDefault(path, Set.of()));
            }
        });
        live = ending.good();
        probation = null;
        condemned = false;
        tally.rolledBack++;
        forgive(changed);
    }

    private void forgive(Set<String> changed) {
        faults.keySet().removeAll(changed);
        off.removeIf(path -> {
            ModelScript script = live.get(path);
            boolean imports = script != null && script.version().imports();
            return changed.contains(path) || (imports && changed.contains(Version.SHARED));
        });
    }

    private void fail(ModelScript script) {
        Version version = script.version();
        String path = version.path();
        Probation now = probation;
        boolean blamed = now != null
                && !condemned
                && now.suspects(script)
                && !version.id().equals(now.known().get(path));
        faults.put(path, version.id());
        if (blamed && options.onFault() == FaultPolicy.ROLL_BACK) {
            condemned = true;
        } else if (blamed && options.onFault() == FaultPolicy.QUARANTINE) {
            off.add(path);
            tally.quarantined++;
        }
    }

    private String run(ModelScript script) {
        String path = script.version().path();
        String counts = script.scope().count();
        boolean same = boxes.get(path) == script.scope().box();
        int count = ticks.getOrDefault(path, 0) + 1;
        if (script.version().flaw() != Flaw.FAULT) { // what a handler that fails has written to self.state is undone
            boxes.put(path, script.scope().box());
            ticks.put(path, count);
        }
        return script.version().id() + " " + counts + " " + same + " " + count + " "
                + script.version().salt() + seen(path);
    }

    private String seen(String path) {
        ModelScript shared = live.get(Version.SHARED);
        if (path.equals(Version.DOOR) || shared == null) {
            return "";
        }
        String base = path.equals(Version.HUNTER) ? " " + shared.version().salt() : "";
        return base + " " + shared.version().id() + " " + shared.scope().count();
    }

    /** Whether what runs is what was staged last, all of it. */
    boolean runsWhatWasStagedLast() {
        return newest.equals(running) && off.isEmpty();
    }

    /** What was staged last, good or not. */
    ScriptSaves stagedLast() {
        return newest;
    }
}
