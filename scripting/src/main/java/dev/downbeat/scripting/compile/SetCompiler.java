package dev.downbeat.scripting.compile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compiles whole snapshots. Only what changed is compiled: the rest, and what was there lately, comes from a cache keyed by
 * content, so that undo, or switching branches back and forth, compiles nothing. Used by one thread at a time.
 */
public final class SetCompiler {

    /** Some branches' worth of a large game's scripts. */
    private static final int CACHED_SCRIPTS = 2_000;

    private final FileCompiler compiler;
    private final Slips slips;
    private final Cache<ScriptFile, CompileOutcome> cache =
            Caffeine.newBuilder().maximumSize(CACHED_SCRIPTS).build();
    private int compiled; // files, since the last outcome; owned by who compiles

    public SetCompiler(FrontEnd frontEnd, BackEnd backEnd, Bindings bindings) {
        Set<String> globals = new HashSet<>(backEnd.builtins());
        globals.addAll(bindings.globals().keySet());
        this.compiler = new FileCompiler(frontEnd, backEnd, globals);
        this.slips = new Slips(bindings, globals);
    }

    /** Compiles and links a snapshot, with every problem of every file. */
    public SetOutcome compile(Snapshot snapshot, long revision) {
        List<Problem> problems = new ArrayList<>();
        Map<String, ScriptFile> files = new TreeMap<>();
        snapshot.files().forEach(file -> files.put(file.path(), file));
        Set<String> paths = new TreeSet<>(files.keySet());
        snapshot.problems().forEach(problem -> paths.add(problem.file()));
        Map<String, CompiledScript> scripts = compileAll(files, new Specifiers(paths), problems);
        checkBehaviours(files, problems);
        Linker linker = new Linker(scripts, paths);
        Map<String, Links> links = linker.link();
        problems.addAll(linker.problems());
        Set<String> imported = new HashSet<>();
        links.values().forEach(each -> imported.addAll(each.paths()));
        snapshot.problems().stream()
                .filter(problem -> imported.contains(problem.file()) || !readWhenImported(problem.file()))
                .forEach(problems::add);
        scripts.values().forEach(script -> problems.addAll(slips.find(script, imported)));
        boolean rejected = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        List<Problem> told = FirstOfMany.of(problems);
        int fresh = compiled;
        compiled = 0;
        return rejected
                ? new SetOutcome.Rejected(told, fresh)
                : new SetOutcome.Ready(new ScriptSet(revision, LoadOrder.of(scripts, links), links), told, fresh);
    }

    /** Compiles one file, through the same cache. */
    public CompileOutcome compileFile(ScriptFile file) {
        return cache.get(file, fresh -> {
            compiled++;
            return compiler.compile(fresh);
        });
    }

    /** A library that was copied in brings files along that nobody imports; those and other people's JSON are left alone. */
    private Map<String, CompiledScript> compileAll(
            Map<String, ScriptFile> files, Specifiers specifiers, List<Problem> problems) {
        Map<String, CompiledScript> scripts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        Deque<ScriptFile> waiting = new ArrayDeque<>(ownScripts(files.values()));
        while (!waiting.isEmpty()) {
            if (Thread.currentThread().isInterrupted()) {
                problems.add(Problem.error(".", 0, 0, "interrupted: the scripts are being closed", ""));
                return scripts;
            }
            ScriptFile file = waiting.remove();
            if (!seen.add(file.path())) {
                continue;
            }
            CompileOutcome outcome = compileFile(file);
            if (outcome instanceof CompileOutcome.Failed failed) {
                problems.addAll(failed.problems());
            } else if (outcome instanceof CompileOutcome.Compiled compiled) {
                scripts.put(file.path(), compiled.script());
                for (Import each : compiled.script().outline().imports()) {
                    if (specifiers.resolve(file.path(), each.specifier()) instanceof Specifiers.Resolution.Found found
                            && files.containsKey(found.path())) {
                        waiting.add(Objects.requireNonNull(files.get(found.path())));
                    }
                }
            }
        }
        return scripts;
    }

    private static List<ScriptFile> ownScripts(Collection<ScriptFile> files) {
        return files.stream().filter(file -> !readWhenImported(file.path())).toList();
    }

    private static boolean readWhenImported(String path) {
        boolean file = path.matches(".*\\.[cm]?js");
        return path.endsWith(".json") || (file && ScriptFile.vendored(path));
    }

    private static void checkBehaviours(Map<String, ScriptFile> files, List<Problem> problems) {
        for (String path : files.keySet()) {
            List<String> same = Behaviour.nameOf(path).map(Behaviour::paths).orElse(List.of()).stream()
                    .filter(files::containsKey)
                    .toList();
            if (same.size() > 1 && !path.equals(same.get(0))) {
                problems.add(Problem.error(
                        path,
                        0,
                        0,
                        "'" + same.get(0) + "' is the behaviour of this kind already; delete one of them",
                        ""));
            }
        }
    }
}
