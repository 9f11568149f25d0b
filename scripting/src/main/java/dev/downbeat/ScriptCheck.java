package dev.downbeat;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.Lints;
import dev.downbeat.scripting.compile.ScriptSet;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.SetOutcome;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.run.Realm;
import dev.downbeat.scripting.source.DirectoryFolder;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Looks a folder of scripts through as a game would before it lets them live, and more closely. */
final class ScriptCheck {

    private ScriptCheck() {}

    static List<Problem> of(Path folder, BoundTypes types) throws IOException {
        Snapshot snapshot = new DirectoryFolder(folder).read();
        // As large a stack as the compiler has beside a game.
        try (CompilerThread thread = new CompilerThread("downbeat-check")) {
            return thread.call(() -> check(snapshot, types));
        }
    }

    private static List<Problem> check(Snapshot snapshot, BoundTypes types) {
        SetOutcome outcome =
                new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), types.bindings()).compile(snapshot, 1);
        List<Problem> problems = new ArrayList<>(outcome.problems());
        if (outcome instanceof SetOutcome.Ready ready) {
            problems.addAll(load(ready.set(), types));
            problems.addAll(new Lints(types.bindings().vocabulary()).find(ready.set()));
        }
        problems.sort(Comparator.comparing(Problem::file)
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column));
        return List.copyOf(problems);
    }

    /** Runs the top levels, in a world that nobody will see. */
    private static List<Problem> load(ScriptSet set, BoundTypes types) {
        Vocabulary vocabulary = types.bindings().vocabulary();
        Realm realm = new RhinoRealm(
                new World(WorldConfig.of(vocabulary)),
                types,
                Map.of(),
                (entity, question, arguments) -> {
                    throw new IllegalStateException("nobody asks while scripts are checked");
                },
                ScriptOptions.DEFAULT);
        return realm.load(set, Map.of()) instanceof Realm.LoadOutcome.Failed failed ? failed.problems() : List.of();
    }
}
