package dev.downbeat.ordinary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.OrdinaryGame;
import dev.downbeat.scripting.OrdinaryGame.Actor;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.compile.SetCompiler;
import dev.downbeat.scripting.compile.lower.ClosureFrontEnd;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.rhino.RhinoCompiler;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.scripting.source.ByteFolder;
import dev.downbeat.scripting.source.Snapshot;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Scripts in every modern style, all in one world.
 * {@code -Ddownbeat.ordinary.ticks=10000 -Ddownbeat.ordinary.entities=50} runs them longer, and more of them.
 */
class OrdinaryScriptsTest {

    private static final int TICKS = Integer.getInteger("downbeat.ordinary.ticks", 500);
    private static final int EACH = Integer.getInteger("downbeat.ordinary.entities", 10); // of each kind
    private static final Path FOLDER = Path.of("src/test/resources/dev/downbeat/ordinary");

    private final World world = new World(WorldConfig.of(OrdinaryGame.VOCABULARY));
    private final ManualClock clock = new ManualClock();
    private final List<String> alarms = new ArrayList<>();
    private final WorldScripts scripts = new WorldScripts(
            world,
            asker ->
                    new RhinoRealm(world, BoundTypes.of(OrdinaryGame.BINDINGS), Map.of(), asker, ScriptOptions.DEFAULT),
            clock,
            ScriptOptions.DEFAULT,
            new Alarms(),
            closed -> {});

    private final class Alarms implements ScriptListener {
        @Override
        public void reloaded(ReloadReport report) {
            report.problems().forEach(problem -> alarms.add(problem.toString()));
        }

        @Override
        public void faulted(Fault fault) {
            alarms.add(fault.toString());
        }

        @Override
        public void quarantined(Quarantine quarantine) {
            alarms.add(quarantine.toString());
        }
    }

    @Test
    void runWithoutOneFalseAlarmAndRight() throws IOException {
        world.behave(scripts);
        List<Actor> actors = new ArrayList<>();

        try (LogLines warnings = new LogLines("dev.downbeat.scripting", Level.WARNING)) {
            stage();
            world.tick();
            for (int i = 0; i < EACH; i++) {
                for (EntityKind<Actor> kind : OrdinaryGame.KINDS) {
                    actors.add(world.spawn(kind));
                }
            }
            world.tick();
            for (int i = 0; i < TICKS; i++) {
                world.tick();
            }
            assertThat(warnings.messages()).isEmpty();
        }

        assertThat(alarms).isEmpty();
        assertThat(actors).hasSize(EACH * OrdinaryGame.KINDS.size());
        for (Actor actor : actors) {
            assertThat(actor.ticks).as("the ticks of %s", actor).isBetween(TICKS, TICKS + 1);
            assertThat(scripts.ask(actor, OrdinaryGame.OUTCOME))
                    .as("the outcome of %s", actor)
                    .isEqualTo(new Answer.Value(Expected.of(actor.kind().name(), actor.ticks)));
        }
    }

    private void stage() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(FOLDER)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        Snapshot snapshot = ByteFolder.read(files);
        SetCompiler compiler = new SetCompiler(new ClosureFrontEnd(), new RhinoCompiler(), OrdinaryGame.BINDINGS);
        scripts.stage(new Attempt(
                1,
                new ReloadReport.Cause.Start(),
                snapshot,
                compiler.compile(snapshot, 1),
                new Attempt.Times(0, 0, 0)));
    }
}
