package dev.downbeat;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.DirectoryFolder;
import dev.downbeat.scripting.source.FolderWatcher;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.NanoClock;
import dev.downbeat.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Joins the rooms: the watcher's snapshots go to the compiler thread, what it makes of them goes to every attached world.
 */
final class LiveScripts implements Scripts {

    private final BoundTypes types;
    private final ScriptOptions options;
    private final NanoClock clock = NanoClock.system();
    private final SetCompiler compiler;
    private final NewestFirst<Settled> compilerThread;
    private final FolderWatcher watcher;
    private final Map<World, WorldScripts> worlds = new ConcurrentHashMap<>();
    private long revisions; // owned by the watcher's thread, after the constructor
    private volatile Attempt latest; // written by the compiler thread
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A snapshot on its way to the compiler thread. */
    private record Settled(long revision, Snapshot snapshot, long hintNanos, long readNanos) {}

    LiveScripts(Path folder, BoundTypes types, ScriptOptions options) throws IOException {
        this.types = types;
        this.options = options;
        this.compiler = newCompiler();
        long startNanos = clock.nanoTime();
        Snapshot first = new DirectoryFolder(folder).read();
        this.compilerThread = new NewestFirst<>("downbeat-compiler", this::compile);
        Settled settled = new Settled(++revisions, first, startNanos, clock.nanoTime());
        this.latest = compilerThread.call(() -> attempt(settled));
        compilerThread.background(() -> WarmUp.run(newCompiler(), compilerThread::idle));
        this.watcher = new FolderWatcher(folder, first, options, clock, this::changed);
    }

    private SetCompiler newCompiler() {
        return new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), types.bindings());
    }

    private void changed(Snapshot snapshot, long hintNanos, long readNanos) {
        compilerThread.submit(new Settled(++revisions, snapshot, hintNanos, readNanos));
    }

    private void compile(Settled settled) {
        latest = attempt(settled);
        worlds.values().forEach(scripts -> scripts.stage(latest));
    }

    private Attempt attempt(Settled settled) {
        return new Attempt(
                settled.revision(),
                settled.snapshot(),
                compiler.compile(settled.snapshot(), settled.revision()),
                settled.hintNanos(),
                settled.readNanos(),
                clock.nanoTime());
    }

    @Override
    public ScriptedWorld attach(World world, Map<String, ?> globals, ScriptListener listener) {
        if (closed.get()) {
            throw new IllegalStateException("these scripts are closed");
        }
        if (world.vocabulary() != types.bindings().vocabulary()) {
            throw new IllegalArgumentException("the world and the scripts' bindings must share one vocabulary");
        }
        checkGlobals(globals);
        WorldScripts scripts = new WorldScripts(
                world,
                asker -> new RhinoRealm(world, types, globals, asker, options),
                clock,
                listener,
                closing -> worlds.remove(world, closing));
        // Before the latest is read, so that a newer one finds this world or is read here.
        if (worlds.putIfAbsent(world, scripts) != null) {
            throw new IllegalStateException("this world is attached already");
        }
        scripts.stage(latest);
        world.behave(scripts);
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
        return latest.revision();
    }

    @Override
    public List<Problem> problems() {
        return latest.outcome().problems();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the scripts folder could not be let go", e);
        } finally {
            compilerThread.close();
        }
    }
}
