package dev.downbeat;

import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.Revision;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.CompileOutcome;
import dev.downbeat.scripting.compile.InputCompiler;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.reload.FileDraft;
import dev.downbeat.scripting.reload.FunctionPatch;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.rhino.RhinoRehearsal;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.DirectoryFolder;
import dev.downbeat.scripting.source.FolderWatcher;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Joins the rooms: the watcher's snapshots go to the compiler thread, what it makes of them goes to every attached world.
 */
final class LiveScripts implements Scripts {

    private final BoundTypes types;
    private final ScriptOptions options;
    private final NanoClock clock = NanoClock.system();
    private final Revisions revisions;
    private final RhinoRehearsal rehearsal;
    private final InputCompiler inputs = new InputCompiler(new ClosureFrontEnd(), new RhinoCompiler());
    private final Completions completions;
    private final CompilerThread compilerThread = new CompilerThread("downbeat-compiler");
    private final FolderWatcher watcher;
    private final Map<World, WorldScripts> worlds = new ConcurrentHashMap<>();
    private final AtomicReference<Attempt> latest = new AtomicReference<>(); // written by the compiler thread
    private final AtomicBoolean closed = new AtomicBoolean();

    LiveScripts(Path folder, BoundTypes types, ScriptOptions options) throws IOException {
        this.types = types;
        this.options = options;
        this.revisions = new Revisions(newCompiler(), clock, Instant::now, this::bring);
        this.rehearsal = new RhinoRehearsal(types, clock);
        this.completions = new Completions(types, rehearsal.names());
        long startNanos = clock.nanoTime();
        Snapshot first = new DirectoryFolder(folder).read();
        revisions.saved(first, startNanos, clock.nanoTime());
        try {
            compilerThread.call(() -> {
                revisions.work();
                return latest;
            });
            this.watcher = new FolderWatcher(folder, first, options, clock, this::changed);
        } catch (RuntimeException | Error e) {
            compilerThread.close();
            throw e;
        }
    }

    private SetCompiler newCompiler() {
        return new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), types.bindings());
    }

    private void changed(Snapshot snapshot, long hintNanos, long readNanos) {
        revisions.saved(snapshot, hintNanos, readNanos);
        compilerThread.run(revisions::work);
    }

    private void bring(Attempt attempt) {
        if (attempt.outcome() instanceof SetOutcome.Ready ready) {
            rehearsal.rehearse(ready.set());
        }
        latest.set(attempt);
        worlds.values().forEach(scripts -> scripts.stage(attempt));
    }

    @Override
    public long patch(String file, String function, String source) {
        requireOpen();
        long revision = revisions.patch(new FunctionPatch(file, function, source));
        compilerThread.run(revisions::work);
        return revision;
    }

    @Override
    public long draft(String file, String text) {
        requireOpen();
        long revision = revisions.draft(new FileDraft(file, text));
        compilerThread.run(revisions::work);
        return revision;
    }

    @Override
    public long rollBackTo(long revision) {
        requireOpen();
        long next = revisions.rollBackTo(revision);
        compilerThread.run(revisions::work);
        return next;
    }

    @Override
    public void evaluate(World world, String source, Consumer<Evaluation> told) {
        requireOpen();
        WorldScripts scripts = worlds.get(world);
        if (scripts == null) {
            throw new IllegalArgumentException(
                    "the world must be attached to these scripts, to evaluate something in it");
        }
        compilerThread.run(() -> {
            CompileOutcome input = inputs.compile(source);
            completions.learn(input);
            scripts.evaluate(input, told);
        });
    }

    @Override
    public Completion complete(String before) {
        return completions.of(before, latest());
    }

    @Override
    public List<Revision> revisions() {
        return revisions.history();
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new IllegalStateException("these scripts are closed");
        }
    }

    @Override
    public ScriptedWorld attach(World world, Map<String, ?> globals, ScriptListener listener) {
        requireOpen();
        if (world.vocabulary() != types.bindings().vocabulary()) {
            throw new IllegalArgumentException("the world and the scripts' bindings must share one vocabulary");
        }
        checkGlobals(globals);
        WorldScripts scripts = new WorldScripts(
                world,
                asker -> new RhinoRealm(world, types, globals, asker, options),
                clock,
                options,
                listener,
                closing -> worlds.remove(world, closing));
        // Before the latest is read, so that a newer one finds this world or is read here.
        if (worlds.putIfAbsent(world, scripts) != null) {
            throw new IllegalStateException("this world is attached already");
        }
        scripts.stage(latest());
        world.behave(scripts);
        // Not sooner: the JIT has enough to do while a game sets its first world up.
        compilerThread.run(() -> WarmUp.run(newCompiler(), () -> compilerThread.idle() && revisions.idle()));
        return scripts;
    }

    private void checkGlobals(Map<String, ?> globals) {
        Map<String, Class<?>> declared = types.bindings().globals();
        if (!globals.keySet().equals(declared.keySet())) {
            throw new IllegalArgumentException("the globals must be those of the bindings: expected="
                    + new TreeSet<>(declared.keySet()) + ", got=" + new TreeSet<>(globals.keySet()));
        }
        declared.forEach((name, type) -> {
            if (!type.isInstance(globals.get(name))) {
                throw new IllegalArgumentException("a global must be of its declared class: name=" + name + ", class="
                        + type.getName() + ", got=" + globals.get(name));
            }
        });
    }

    @Override
    public long latestRevision() {
        return latest().revision();
    }

    @Override
    public List<Problem> problems() {
        return latest().outcome().problems();
    }

    private Attempt latest() {
        return Objects.requireNonNull(latest.get()); // the constructor waits for the first
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            watcher.close();
        } finally {
            compilerThread.close();
        }
    }
}
