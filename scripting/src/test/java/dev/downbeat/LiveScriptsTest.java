package dev.downbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Budget;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Completion;
import dev.downbeat.scripting.Evaluation;
import dev.downbeat.scripting.LogLines;
import dev.downbeat.scripting.Problem;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.Revision;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
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

    /** The common pool has one thread on two cores: worlds would run one after the other. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

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
                runs.add(CompletableFuture.supplyAsync(
                        () -> {
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
                        },
                        OWN_THREAD));
            }
            assertThat(runs.get(0).join())
                    .isEqualTo(runs.get(2).join())
                    .isNotEqualTo(runs.get(1).join());
        }
    }

    @Test
    void patchesOneFunctionOnPurposeAndTakesItBack() throws IOException {
        String text = "let n = 0; function tick(self) { n++; self.hp = 1; } function strength() { return n; }";
        write("drone.js", text);
        World world = world(1);
        try (Scripts scripts = watch()) {
            ScriptedWorld scripted = attach(scripts, world, new Arena());
            Drone drone = world.spawn(TestGame.DRONE);
            world.tick();
            long patched = scripts.patch("drone.js", "tick", "function tick(self) { n++; self.hp = 2; }");
            tickUntil(world, () -> drone.hp == 2);
            assertThat(scripted.revision()).isEqualTo(patched);

            long back = scripts.rollBackTo(1);
            tickUntil(world, () -> drone.hp == 1);
            assertThat(scripted.revision()).isEqualTo(back);
            assertThat(reports)
                    .extracting(ReloadReport::cause)
                    .containsExactly(new Cause.Start(), new Cause.Patch("drone.js", "tick"), new Cause.RollBack(1));
            assertThat(scripted.ask(drone, TestGame.STRENGTH))
                    .as("all ticks but the one that spawned it")
                    .isEqualTo(new Answer.Value((double) world.tickNumber() - 1));
            assertThat(scripts.revisions()).extracting(Revision::number).containsExactly(3L, 2L, 1L);
        }
    }

    @Test
    void evaluatesWhatIsTypedInAtAConsole() throws IOException {
        write("drone.js", "export const SPEED = 3;");
        World world = world(1);
        List<Evaluation> told = new ArrayList<>();
        try (Scripts scripts = watch()) {
            assertThatThrownBy(() -> scripts.evaluate(world, "1", told::add))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the world must be attached to these scripts, to evaluate something in it");
            attach(scripts, world, new Arena());
            world.tick();

            scripts.evaluate(world, "const twice = 2 * scripts['drone.js'].SPEED; twice", told::add);
            scripts.evaluate(world, "twice +", told::add);
            tickUntil(world, () -> told.size() == 2);

            assertThat(told.get(0)).isEqualTo(new Evaluation.Value("6"));
            assertThat(told.get(1)).isInstanceOf(Evaluation.Failed.class);
            assertThat(scripts.complete("1 + tw")).isEqualTo(new Completion(4, List.of("twice")));
            assertThat(scripts.complete("scripts['d")).isEqualTo(new Completion(9, List.of("drone.js")));
        }
    }

    @Test
    void triesAnotherTextForAFileUntilThatIsSaved() throws IOException {
        write("config.json", "{ \"hp\": 1 }");
        write("drone.js", "import config from './config.json'; function tick(self) { self.hp = config.hp; }");
        World world = world(1);
        try (Scripts scripts = watch()) {
            ScriptedWorld scripted = attach(scripts, world, new Arena());
            Drone drone = world.spawn(TestGame.DRONE);
            tickUntil(world, () -> drone.hp == 1);
            long drafted = scripts.draft("config.json", "{ \"hp\": 2 }");
            tickUntil(world, () -> drone.hp == 2);
            assertThat(scripted.revision()).isEqualTo(drafted);
            assertThat(folder.resolve("config.json")).hasContent("{ \"hp\": 1 }");

            scripts.draft("config.json", "{ \"hp\": }");
            tickUntil(world, () -> !scripted.problems().isEmpty());
            assertThat(scripted.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.file()).isEqualTo("config.json"));
            assertThat(drone.hp).isEqualTo(2);

            write("config.json", "{ \"hp\": 3 }");
            tickUntil(world, () -> drone.hp == 3);
            assertThat(reports)
                    .extracting(ReloadReport::cause)
                    .containsExactly(
                            new Cause.Start(),
                            new Cause.Draft("config.json"),
                            new Cause.Draft("config.json"),
                            new Cause.Save());
        }
        assertThatThrownBy(() -> watchAndClose().draft("config.json", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("these scripts are closed");
    }

    private Scripts watchAndClose() throws IOException {
        Scripts scripts = watch();
        scripts.close();
        return scripts;
    }

    @Test
    void leavesNoThreadWhenItIsClosedWhileATopLevelHangs() throws IOException {
        write("drone.js", "function tick(self) { self.hp -= 1; }");
        World world = world(1);
        ScriptOptions patient = PATIENT.withBudgets(
                Budgets.DEFAULT.withLoad(new Budget(Long.MAX_VALUE, Duration.ofDays(1), Long.MAX_VALUE)));
        Scripts scripts = Downbeat.watch(folder, TestGame.BINDINGS, patient);
        attach(scripts, world, new Arena());
        world.tick();
        write("drone.js", "console.log('hangs'); for (;;) {}");
        try (LogLines lines = new LogLines("dev.downbeat", Level.INFO)) {
            tickUntil(world, () -> lines.messages().stream().anyMatch(line -> line.contains("hangs")));
        }
        scripts.close();
    }

    @Test
    void leavesNoThreadWhenItIsClosedWhileManyFilesAreCompiled() throws IOException {
        write("drone.js", "");
        Scripts scripts = watch();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(
                    "export function part%d(list) { return list.map(([a, ...b]) => ({ ...b, a })); }\n".formatted(i));
        }
        for (int i = 0; i < 300; i++) {
            write("lib" + i + ".js", text + "// " + i);
        }
        while (Thread.getAllStackTraces().entrySet().stream()
                .noneMatch(each -> each.getKey().getName().equals("downbeat-compiler")
                        && Arrays.stream(each.getValue())
                                .anyMatch(frame -> frame.getClassName().endsWith("ClosureFrontEnd")))) {
            Thread.onSpinWait();
        }
        scripts.close();
    }

    @Test
    void goesOnWithoutItsFolderAndHealsWhenItIsThereAgain() throws IOException {
        Path scriptsFolder = Files.createDirectory(folder.resolve("scripts"));
        Files.writeString(scriptsFolder.resolve("drone.js"), "function tick(self) { self.hp -= 1; }");
        World world = world(1);
        try (Scripts scripts = Downbeat.watch(scriptsFolder, TestGame.BINDINGS, PATIENT)) {
            ScriptedWorld scripted = attach(scripts, world, new Arena());
            Drone drone = world.spawn(TestGame.DRONE);
            world.tick();
            Files.move(scriptsFolder, folder.resolve("away"));
            tickUntil(world, () -> !scripted.problems().isEmpty());
            assertThat(scripted.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("the scripts folder is gone"));
            double before = drone.hp;
            world.tick();
            assertThat(drone.hp).isEqualTo(before - 1);

            Files.move(folder.resolve("away"), scriptsFolder);
            Files.writeString(scriptsFolder.resolve("drone.js"), "function tick(self) { self.ammo = 99; }");
            tickUntil(world, () -> drone.ammo == 99);
            assertThat(scripted.problems()).isEmpty();
        }
    }

    @Test
    void takesACheckoutOfFiftyScriptsForOneSave() throws Exception {
        for (int i = 0; i < 50; i++) {
            write("lib" + i + ".js", "export const branch = 'main';");
        }
        git("init", "-q", "-b", "main");
        git("add", ".");
        git("commit", "-q", "-m", "main");
        git("checkout", "-q", "-b", "other");
        for (int i = 0; i < 50; i++) {
            write("lib" + i + ".js", "export const branch = 'other';");
        }
        git("commit", "-q", "-a", "-m", "other");
        World world = world(1);
        try (Scripts scripts = watch()) {
            attach(scripts, world, new Arena());
            world.tick();
            git("checkout", "-q", "main");
            tickUntil(world, () -> reports.size() == 2);
        }

        assertThat(reports.get(1).outcome()).isEqualTo(ReloadReport.Outcome.COMMITTED);
        assertThat(reports.get(1).changes()).hasSize(50);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void leavesNoThreadWhenItIsClosedInAStormOfSaves() throws Exception {
        write("drone.js", "function tick(self) { self.hp -= 1; }");
        Scripts scripts = Downbeat.watch(folder, TestGame.BINDINGS, ScriptOptions.DEFAULT.withSettle(Duration.ZERO));
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> storm = CompletableFuture.runAsync(() -> {
            for (int i = 0; !stop.get(); i++) {
                try {
                    for (int file = 0; file < 20; file++) {
                        write("lib" + file + ".js", "export const version = " + i + "; // " + "x".repeat(2_000));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        while (scripts.latestRevision() < 3) {
            Thread.onSpinWait();
        }
        scripts.close();
        stop.set(true);
        storm.get();
    }

    @Test
    void showsNoWorldAMixWhileFilesAreSavedWithoutPause() throws Exception {
        List<String> files = List.of("drone.js", "hunter.js", "door.js");
        for (String file : files) {
            write(file, TELL_VERSION.formatted(0));
        }
        AtomicBoolean stop = new AtomicBoolean();
        try (Scripts scripts = watch()) {
            List<CompletableFuture<Integer>> runs = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                runs.add(CompletableFuture.supplyAsync(() -> versionsSeenBy(scripts, stop), OWN_THREAD));
            }
            for (int version = 1; version <= 6; version++) {
                for (String file : files) {
                    write(file, TELL_VERSION.formatted(version));
                }
                long before = scripts.latestRevision();
                while (scripts.latestRevision() == before) {
                    Thread.onSpinWait();
                }
            }
            stop.set(true);
            for (CompletableFuture<Integer> run : runs) {
                assertThat(run.join()).isGreaterThan(1);
            }
        }
    }

    /** How many versions a world ran one after the other; each of its ticks must run one. */
    private static int versionsSeenBy(Scripts scripts, AtomicBoolean stop) {
        World world = world(1);
        Arena arena = new Arena();
        Set<String> seen = new TreeSet<>();
        try (ScriptedWorld scripted = scripts.attach(world, Map.of("arena", arena), ScriptListener.NONE)) {
            TestGame.VOCABULARY.kinds().forEach(world::spawn);
            while (!stop.get()) {
                world.tick();
                Set<String> ran = Set.copyOf(arena.notes);
                assertThat(ran).hasSizeLessThanOrEqualTo(1);
                seen.addAll(ran);
                arena.notes.clear();
            }
            assertThat(scripted.faults()).isEmpty();
        }
        return seen.size();
    }
}
