package dev.downbeat.scripting.compile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.source.ScriptFile;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles whole snapshots. Only what changed is compiled: the rest, and what was there lately, comes from a cache keyed by
 * content, so that undo, or switching branches back and forth, compiles nothing. Used by one thread at a time.
 */
public final class SetCompiler {

    /** Some branches' worth of a large game's scripts. */
    private static final int CACHED_SCRIPTS = 2_000;

    private final ScriptCompiler compiler;
    private final Linker linker;
    private final Cache<ScriptFile, CompileOutcome> cache =
            Caffeine.newBuilder().maximumSize(CACHED_SCRIPTS).build();

    public SetCompiler(ScriptCompiler compiler, Vocabulary vocabulary) {
        this.compiler = compiler;
        this.linker = new Linker(vocabulary);
    }

    /** Compiles and links a snapshot, with every problem of every file. */
    public SetOutcome compile(Snapshot snapshot, long revision) {
        List<Problem> problems = new ArrayList<>(snapshot.problems());
        List<CompiledScript> scripts = new ArrayList<>();
        for (ScriptFile file : snapshot.files()) {
            CompileOutcome outcome = cache.get(file, compiler::compile);
            if (outcome instanceof CompileOutcome.Compiled compiled) {
                scripts.add(compiled.script());
            } else if (outcome instanceof CompileOutcome.Failed failed) {
                problems.addAll(failed.problems());
            }
        }
        scripts.forEach(script -> problems.addAll(linker.check(script)));
        boolean rejected = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return rejected
                ? new SetOutcome.Rejected(problems)
                : new SetOutcome.Ready(new ScriptSet(revision, scripts), problems);
    }
}
