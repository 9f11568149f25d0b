package dev.downbeat.simulation;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Wirings that give worlds something else in the place of an attempt. Both worlds are given the same. */
abstract class OtherAttempts implements Wiring {

    private @Nullable Attempt latest;
    private List<Attempt> given = List.of(); // in the place of the latest
    private long numbers;

    /** What was good last, before the latest. */
    Map<String, ScriptFile> good = Map.of();

    @Override
    public List<Attempt> given(Attempt attempt) {
        if (!attempt.equals(latest)) {
            latest = attempt;
            given = replace(attempt).stream().map(this::renumber).toList();
            if (attempt.outcome() instanceof SetOutcome.Ready) {
                good = byPath(attempt.snapshot());
            }
        }
        return given;
    }

    abstract List<Attempt> replace(Attempt attempt);

    private Attempt renumber(Attempt attempt) {
        return new Attempt(++numbers, attempt.cause(), attempt.snapshot(), attempt.outcome(), attempt.times());
    }

    static Map<String, ScriptFile> byPath(Snapshot snapshot) {
        Map<String, ScriptFile> files = new TreeMap<>();
        snapshot.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    /** An attempt with other files. */
    static Attempt with(Map<String, ScriptFile> files, Attempt attempt) {
        Snapshot snapshot = new Snapshot(List.copyOf(files.values()), List.of());
        SetOutcome outcome = Simulation.COMPILER.compile(snapshot, attempt.revision());
        return new Attempt(attempt.revision(), attempt.cause(), snapshot, outcome, attempt.times());
    }

    /** Puts one file into another map, or takes it away. */
    static void copy(String path, Map<String, ScriptFile> from, Map<String, ScriptFile> to) {
        ScriptFile file = from.get(path);
        if (file == null) {
            to.remove(path);
        } else {
            to.put(path, file);
        }
    }

    /** What was saved together is committed script by script. */
    static final class PerScript extends OtherAttempts {
        @Override
        public Wiring anew() {
            return new PerScript();
        }

        @Override
        List<Attempt> replace(Attempt attempt) {
            List<Attempt> steps = new ArrayList<>();
            Map<String, ScriptFile> now = byPath(attempt.snapshot());
            Map<String, ScriptFile> files = new TreeMap<>(good);
            for (String path : Version.PATHS) {
                ScriptFile file = now.get(path);
                boolean same = file == null ? !files.containsKey(path) : file.equals(files.get(path));
                if (!same && attempt.outcome() instanceof SetOutcome.Ready) {
                    copy(path, now, files);
                    steps.add(with(files, attempt));
                }
            }
            return good.isEmpty() || steps.isEmpty() ? List.of(attempt) : steps;
        }
    }

    /** The one before is ready later, and takes the newer one's place. */
    static final class Stale extends OtherAttempts {
        @Override
        public Wiring anew() {
            return new Stale();
        }

        @Override
        List<Attempt> replace(Attempt attempt) {
            return good.isEmpty() ? List.of(attempt) : List.of(attempt, with(good, attempt));
        }
    }

    /** What is wrong with a set is left out, and the rest goes live. */
    static final class Mended extends OtherAttempts {
        @Override
        public Wiring anew() {
            return new Mended();
        }

        @Override
        List<Attempt> replace(Attempt attempt) {
            if (attempt.outcome() instanceof SetOutcome.Ready
                    || !attempt.snapshot().problems().isEmpty()) {
                return List.of(attempt);
            }
            Map<String, ScriptFile> files = byPath(attempt.snapshot());
            for (Problem problem : attempt.outcome().problems()) {
                if (problem.severity() == Problem.Severity.ERROR) {
                    copy(problem.file(), good, files);
                }
            }
            return List.of(with(files, attempt));
        }
    }
}
