package dev.downbeat.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.Downbeat;
import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.loop.GameLoop;
import dev.downbeat.loop.LoopRunner;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.Clamped;
import dev.downbeat.scripting.Doc;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.Quarantine;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedWorld;
import dev.downbeat.scripting.Scripts;
import dev.downbeat.time.ManualClock;
import dev.downbeat.world.Vocabulary;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/embedding.md}: whatever Java it shows is a piece of this file, and does here what is said there. */
public class EmbeddingTest {

    private static final Path GUIDE = Path.of("../docs/embedding.md");
    private static final Path PROJECT = Path.of("src/it/hello");
    private static final Path THIS = Path.of("src/test/java/dev/downbeat/example/EmbeddingTest.java");
    private static final Offset<Double> ROUNDING = Offset.offset(1e-6);

    public static final class Drone extends Entity {
        @Bound
        @Doc("Metres from the left wall.")
        public double x;

        @Bound
        @Clamped(min = 0, max = 10)
        public double health = 10;

        @Bound(Bound.Access.READ)
        public int repairs;

        @Bound
        public void repair(double points) {
            health = Math.min(10, health + points);
            repairs++;
        }
    }

    public static final class Arena {
        @Bound
        public double gravity = 9.81;
    }

    static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);
    static final EventType HIT =
            EventType.of("hit", Parameter.of("by", Drone.class), Parameter.of("damage", double.class));
    static final EventType TRUSTS = EventType.question("trusts", boolean.class, Parameter.of("other", Drone.class));

    static final Vocabulary VOCABULARY = Vocabulary.of(DRONE).withEvents(HIT, TRUSTS);
    static final Bindings BINDINGS = Bindings.of(VOCABULARY).withGlobal("arena", Arena.class);

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final World world = new World(WorldConfig.of(VOCABULARY));

    @BeforeEach
    void saveTheScriptOfTheGuide() throws IOException {
        save(blocks("js").get(0));
    }

    @TestFactory
    Stream<DynamicTest> theGuideShowsJavaOfThisFile() throws IOException {
        List<String> program = lines(Files.readString(THIS));
        List<String> module = lines(Files.readString(PROJECT.resolve("src/main/java/module-info.java")));
        return blocks("java").stream()
                .map(EmbeddingTest::lines)
                .map(shown -> DynamicTest.dynamicTest(
                        shown.get(0),
                        () -> assertThat(Collections.indexOfSubList(program, shown)
                                        + Collections.indexOfSubList(module, shown))
                                .as(String.join("\n", shown))
                                .isGreaterThan(-2)));
    }

    @Test
    void theGuideShowsTheDependencyOfTheProjectThatUsesTheLibrary() throws IOException {
        List<String> project = lines(Files.readString(PROJECT.resolve("pom.xml")));
        String version = version();

        List<String> shown = lines(blocks("xml").get(0).replace(version, "@project.version@"));

        assertThat(Collections.indexOfSubList(project, shown)).isNotNegative();
    }

    @Test
    void bindsKindsEventsMethodsAndGlobals() throws IOException {
        Arena arena = new Arena();
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            ScriptedWorld scripted = scripts.attach(world, Map.of("arena", arena), ScriptListener.NONE);
            Drone first = world.spawn(DRONE);
            Drone second = world.spawn(DRONE);
            world.tick(); // both are live at its end
            second.health = 1;
            world.post(HIT, second, first, 3.0);
            world.tick();

            Answer answer = scripted.ask(second, TRUSTS, first);
            boolean trusts = answer instanceof Answer.Value value && (boolean) value.value();

            assertThat(first.x).isCloseTo(3 / 60.0, ROUNDING);
            assertThat(second.health).isEqualTo(1); // clamped to 0, and repaired
            assertThat(second.repairs).isEqualTo(1);
            assertThat(trusts).isFalse();
            assertThat(scripted.faults()).isEmpty();
        }
    }

    @Test
    void namesTheGlobalThatIsMissing() throws IOException {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            assertThatThrownBy(() -> scripts.attach(world))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the globals must be those of the bindings: expected=[arena], got=[]");
        }
    }

    @Test
    void runsInALoopThatTheGameHas() throws IOException {
        ManualClock clock = new ManualClock();
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            attach(scripts, world);
            Drone drone = world.spawn(DRONE);
            GameLoop loop = new GameLoop(clock, world.config().timestep(), world::tick);

            loop.runFrame(); // it has no past yet
            clock.advance(3 * world.config().timestep().nanos());
            loop.runFrame();

            assertThat(drone.x).isCloseTo(2 * 3 / 60.0, ROUNDING);
        }
    }

    @Test
    void givesSeveralWorldsOnSeveralThreadsTheSameScripts() throws Exception {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            CompletableFuture<Double> left = CompletableFuture.supplyAsync(() -> playMatch(scripts, 1));
            CompletableFuture<Double> right = CompletableFuture.supplyAsync(() -> playMatch(scripts, 2));

            assertThat(left.get(60, TimeUnit.SECONDS)).isCloseTo(3.0, ROUNDING);
            assertThat(right.get(60, TimeUnit.SECONDS)).isCloseTo(3.0, ROUNDING);
        }
    }

    private static double playMatch(Scripts scripts, long seed) {
        World match = new World(WorldConfig.of(VOCABULARY).withSeed(seed));
        try (ScriptedWorld scripted = scripts.attach(match, Map.of("arena", new Arena()), ScriptListener.NONE)) {
            Drone drone = match.spawn(DRONE);
            for (int tick = 0; tick < 61; tick++) {
                match.tick();
            }
            assertThat(scripted.faults()).isEmpty();
            return drone.x;
        }
    }

    @Test
    void takesEventsFromOtherThreads() throws Exception {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            attach(scripts, world);
            Drone drone = world.spawn(DRONE);
            world.tick();
            long id = drone.id();
            Thread network = new Thread(() -> world.inbox().post(HIT, id, drone, 4.0), "network");
            network.start();
            network.join();

            world.tick();

            assertThat(drone.health).isEqualTo(6);
        }
    }

    private final class Desk implements ScriptListener {
        @Override
        public void reloaded(ReloadReport report) {
            told.add("revision " + report.revision() + " " + report.outcome());
            report.problems().forEach(problem -> told.add(problem.toString()));
        }

        @Override
        public void faulted(Fault fault) {
            told.add(fault.toString());
        }

        @Override
        public void quarantined(Quarantine quarantine) {
            told.add(quarantine.toString());
        }
    }

    @Test
    void tellsOfEachSave() throws IOException {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            scripts.attach(world, Map.of("arena", new Arena()), new Desk());
            world.tick();

            save("export function tick(self, dt) { self.y = 1; }\n");
            tickUntilTold("revision 2");

            assertThat(told.get(0)).isEqualTo("revision 1 COMMITTED");
        }
    }

    @Test
    void keepsTheLastGoodScriptsAndNamesThePlace() throws IOException {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            scripts.attach(world, Map.of("arena", new Arena()), new Desk());
            Drone drone = world.spawn(DRONE);
            world.tick();

            save("export function tick(self, dt) {\n  self.x += ;\n}\n");
            tickUntilTold("revision 2 REJECTED");
            double before = drone.x;
            world.tick();

            assertThat(told.get(2)).startsWith("drone.js:2:13: ");
            assertThat(drone.x).isGreaterThan(before);
        }
    }

    @Test
    void quarantinesABehaviourThatGoesOnFailing() throws IOException {
        save("export function tick(self, dt) { self.y = 1; }\n");
        ScriptOptions options =
                ScriptOptions.DEFAULT.withProbation(0, FaultPolicy.KEEP).withFaultTicks(3);
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS, options)) {
            ScriptedWorld scripted = scripts.attach(world, Map.of("arena", new Arena()), new Desk());
            world.spawn(DRONE);
            for (int tick = 0; tick < 10; tick++) {
                world.tick();
            }

            assertThat(scripted.quarantines()).hasSize(1);
            assertThat(scripted.faults().get(0).count()).isEqualTo(3);
            assertThat(told).anyMatch(line -> line.startsWith("drone.js is quarantined until it is mended"));
        }
    }

    @Test
    void endsWhatRunsTooLong() throws IOException {
        save("export function tick(self, dt) { while (true) {} }\n");
        Budgets budgets = Budgets.DEFAULT.withSteps(1_000_000).withTickSteps(10_000_000);
        ScriptOptions options = ScriptOptions.DEFAULT.withBudgets(budgets);
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS, options)) {
            ScriptedWorld scripted = scripts.attach(world, Map.of("arena", new Arena()), new Desk());
            world.spawn(DRONE);
            world.tick();
            world.tick();

            assertThat(scripted.faults().get(0).cause()).isEqualTo(Fault.Cause.STEPS);
        }
    }

    @Test
    void goesOnWithWhatItHasWhenTheScriptsAreClosed() throws IOException {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            attach(scripts, world);
        }
        Drone drone = world.spawn(DRONE);
        world.tick();
        world.tick();

        assertThat(drone.x).isCloseTo(3 / 60.0, ROUNDING);
    }

    @Test
    void scriptsAreFreeOfProblems() throws IOException {
        assertThat(Downbeat.check(folder, BINDINGS)).isEmpty();
    }

    @Test
    void fliesThreeMetresInASecond() throws IOException {
        World world = new World(WorldConfig.of(VOCABULARY));
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            ScriptedWorld scripted = scripts.attach(world, Map.of("arena", new Arena()), ScriptListener.NONE);
            Drone drone = world.spawn(DRONE);
            for (int tick = 0; tick <= 60; tick++) { // live at the end of the first
                world.tick();
            }

            assertThat(drone.x).isCloseTo(3.0, ROUNDING);
            assertThat(scripted.faults()).isEmpty();
        }
    }

    @Test
    void runsUntilItIsStopped() throws Exception {
        try (Scripts scripts = Downbeat.watch(folder, BINDINGS)) {
            attach(scripts, world);
            LoopRunner runner = LoopRunner.of(world.config().timestep(), world::tick);
            Thread game = new Thread(runner::run, "game");
            game.start();

            runner.stop(); // from any thread
            game.join();

            assertThat(game.isAlive()).isFalse();
        }
    }

    private static void attach(Scripts scripts, World world) {
        scripts.attach(world, Map.of("arena", new Arena()), ScriptListener.NONE);
    }

    private void save(String script) throws IOException {
        Files.writeString(folder.resolve("drone.js"), script);
    }

    private void tickUntilTold(String start) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (told.stream().noneMatch(line -> line.startsWith(start))) {
            assertThat(System.nanoTime()).as("nothing told but " + told).isLessThan(deadline);
            world.tick();
            Thread.onSpinWait();
        }
    }

    /** The guide's blocks in a language. */
    private static List<String> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL);
        return block.matcher(Files.readString(GUIDE))
                .results()
                .map((MatchResult shown) -> shown.group(1))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.strip().lines().map(String::strip).toList();
    }

    private static String version() throws IOException {
        MatchResult version = Pattern.compile("<version>(.*?)</version>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .findFirst()
                .orElseThrow();
        return version.group(1);
    }
}
