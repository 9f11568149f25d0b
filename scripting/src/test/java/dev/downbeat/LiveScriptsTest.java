package dev.downbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Arena;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a real folder and real threads; nothing here depends on how fast they are. */
@Tag("slow")
@Timeout(60)
class LiveScriptsTest {

    private static final String TELL_VERSION =
            "var version = %d; function tick(self) { arena.note(version); } function strength() { return version; }";

    @TempDir
    Path folder;

    private final List<ReloadReport> reports = new ArrayList<>();

    @AfterEach
    void leavesNoThread() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("downbeat-"));
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
    }

    /** So that a save is never taken for two, on the busiest machine. */
    private static final ScriptOptions PATIENT = ScriptOptions.DEFAULT.withSettle(Duration.ofMillis(200));

    private Scripts watch() throws IOException {
        return Downbeat.watch(folder, TestGame.BINDINGS, PATIENT);
    }

    private static World world(long seed) {
        return new World(WorldConfig.of(TestGame.VOCABULARY).withSeed(seed));
    }

    private ScriptedWorld attach(Scripts scripts, World world, Arena arena) {
        return scripts.attach(world, Map.of("arena", arena), new ScriptListener() {
            @Override
            public void reloaded(ReloadReport report) {
                reports.add(report);
            }
        });
    }

    private static void tickUntil(World world, BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            world.tick();
            Thread.onSpinWait();
        }
    }

    @Test
    void refusesAFolderThatDoesNotExist() {
        assertThatThrownBy(() -> Downbeat.watch(folder.resolve("none"), TestGame.BINDINGS))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesAWorldOfAnotherGame() throws IOException {
        try (Scripts scripts = watch()) {
            World other = new World(WorldConfig.of(Vocabulary.of(TestGame.DRONE)));

            assertThatThrownBy(() -> attach(scripts, other, new Arena()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the world and the scripts' bindings must share one vocabulary");
        }
    }

    @Test
    void refusesGlobalsThatAreNotThoseOfTheBindings() throws IOException {
        try (Scripts scripts = watch()) {
            assertThatThrownBy(() -> scripts.attach(world(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the globals must be those of the bindings: expected=[arena], got=[]");
            assertThatThrownBy(() ->
                            scripts.attach(world(1), Map.of("arena", new Arena(), "more", 1), ScriptListener.NONE))
                    .hasMessage("the globals must be those of the bindings: expected=[arena], got=[arena, more]");
            assertThatThrownBy(() -> scripts.attach(world(1), Map.of("arena", "text"), ScriptListener.NONE))
                    .hasMessage("a global must be of its declared class: name=arena,"
                            + " class=dev.downbeat.scripting.TestGame$Arena, got=text");
        }
    }

    @Test
    void refusesAWorldThatIsAttachedAlreadyUntilItIsClosed() throws IOException {
        try (Scripts scripts = watch()) {
            World world = world(1);
            ScriptedWorld first = attach(scripts, world, new Arena());
            assertThatThrownBy(() -> attach(scripts, world, new Arena()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this world is attached already");

            first.close();
            attach(scripts, world, new Arena()).close();
        }
    }

    @Test
    void closesTwiceAndAttachesNoMoreWhileWorldsGoOn() throws IOException {
        write("drone.js", "function tick(self) { self.hp -= 1; }");
        World world = world(1);
        Scripts scripts = watch();
        attach(scripts, world, new Arena());
        Drone drone = world.spawn(TestGame.DRONE);
        world.tick();
        scripts.close();
        scripts.close();
        world.tick();

        assertThat(drone.hp).isEqualTo(9);
        assertThatThrownBy(() -> attach(scripts, world(2), new Arena()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("these scripts are closed");
    }

    @Test
    void runsWithoutBehaviourWhileTheFirstScriptsAreBadAndHeals() throws IOException {
        write("drone.js", "function tick(self) {");
        World world = world(1);
        try (Scripts scripts = watch()) {
            ScriptedWorld scripted = attach(scripts, world, new Arena());
            Drone drone = world.spawn(TestGame.DRONE);
            world.tick();
            assertThat(scripted.revision()).isZero();
            assertThat(scripts.problems()).extracting(Problem::file).containsExactly("drone.js");
            assertThat(scripted.problems()).isEqualTo(scripts.problems());

            write("drone.js", "function tick(self) { self.hp = 1; }");
            tickUntil(world, () -> drone.hp == 1);
            assertThat(scripted.problems()).isEmpty();
            assertThat(scripts.latestRevision()).isEqualTo(scripted.revision());
        }
    }

    @Test
    void showsNoTickAMixWhenFiveFilesAreSavedTogether() throws IOException {
        List<String> files = List.of("drone.js", "hunter.js", "door.js", "spare.js", "other.js");
        for (String file : files) {
            write(file, TELL_VERSION.formatted(0));
        }
        World world = world(1);
        Arena arena = new Arena();
        List<String> ticks = new ArrayList<>();
        TestGame.VOCABULARY.kinds().forEach(world::spawn);
        world.add(ticked -> {
            ticks.add(String.join(" ", arena.notes));
            arena.notes.clear();
        });
        try (Scripts scripts = watch()) {
            attach(scripts, world, arena);
            for (int version = 1; version <= 5; version++) {
                String last = version + ".0";
                for (String file : files) {
                    write(file, TELL_VERSION.formatted(version));
                }
                tickUntil(
                        world,
                        () -> ticks.size() > 2 && ticks.get(ticks.size() - 1).startsWith(last));
            }
        }

        assertThat(ticks.stream().skip(2).map(tick -> Set.copyOf(Arrays.asList(tick.split(" ", -1)))))
                .allMatch(versions -> versions.size() == 1);
        assertThat(reports).extracting(ReloadReport::outcome).containsOnly(ReloadReport.Outcome.COMMITTED);
        assertThat(reports).extracting(ReloadReport::revision).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void servesTwoWorldsOnTwoThreadsEachOnItsOwn() throws Exception {
        String count =
                "var n = 0; function tick(self) { n++; self.hp = n; self.ammo = Math.floor(Math.random() * 1e9); }";
        write("drone.js", count);
        try (Scripts scripts = watch()) {
            List<CompletableFuture<Map<Long, Integer>>> runs = new ArrayList<>();
            for (long seed : List.of(1L, 2L, 1L)) {
                runs.add(CompletableFuture.supplyAsync(() -> {
                    World world = world(seed);
                    ScriptedWorld scripted = attach(scripts, world, new Arena());
                    Drone drone = world.spawn(TestGame.DRONE);
                    Map<Long, Integer> drawn = new TreeMap<>();
                    world.tick();
                    for (int tick = 1; tick <= 3_000; tick++) {
                        world.tick();
                        assertThat(drone.hp).isEqualTo(tick);
                        drawn.put(world.tickNumber(), drone.ammo);
                    }
                    assertThat(scripted.faults()).isEmpty();
                    scripted.close();
                    return drawn;
                }));
            }
            assertThat(runs.get(0).join())
                    .isEqualTo(runs.get(2).join())
                    .isNotEqualTo(runs.get(1).join());
        }
    }
}
