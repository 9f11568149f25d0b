package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.AnotherJvm;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the JVM has no memory left while a script runs, the script's call fails, and the game goes on. */
class OutOfMemoryTest {

    private final ScriptedGame game = new ScriptedGame();

    @Test
    void endsTheCallInWhichItHappensAndUndoesIt() {
        game.arena.task = () -> {
            throw new OutOfMemoryError("full");
        };
        Drone drone = game.begin("drone.js", """
                function hit(self) { self.hp = 1; try { arena.call(); } catch (e) { arena.note('caught'); } finally { arena.note('final'); } }
                function timer(self, name) { arena.note(name); }
                """);
        game.hit(drone);
        game.world.post(TestGame.TIMER, drone, "next");
        game.tick();

        assertThat(game.fault().cause()).isEqualTo(Fault.Cause.OUT_OF_MEMORY);
        assertThat(game.fault().message()).isEqualTo("out of memory");
        assertThat(game.fault().place()).isEqualTo("drone.js:1");
        assertThat(drone.hp).isEqualTo(10);
        assertThat(game.notes()).doesNotContain("caught").endsWith("next");
    }

    @Test
    void isOutlivedByARealGameInASmallHeapWithoutBudgets() throws Exception {
        assertThat(AnotherJvm.run(FullHeap.class, List.of("-Xmx512m")))
                .contains("causes [OUT_OF_MEMORY]", "hunter 20", "left less than 100 MB");
    }

    /** A game one of whose scripts fills the heap in a tick, while another counts ticks. */
    static final class FullHeap {

        private static final long LITTLE = 100_000_000;

        private FullHeap() {}

        public static void main(String[] arguments) {
            ScriptedGame game = new ScriptedGame(1, Long.MAX_VALUE / 8); // its bytes have no limit
            game.save(
                            "drone.js",
                            "function tick(self) { const all = []; for (;;) all.push(new Float64Array(100000)); }",
                            "hunter.js",
                            "function tick(self) { self.ammo++; }")
                    .tick();
            Drone hunter = game.live(TestGame.HUNTER);
            int before = hunter.ammo;
            game.world.spawn(TestGame.DRONE);
            game.tick(20);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            long left = runtime.totalMemory() - runtime.freeMemory();
            System.out.println("causes "
                    + game.scripts.faults().stream()
                            .map(Fault::cause)
                            .distinct()
                            .toList());
            System.out.println("hunter " + (hunter.ammo - before));
            System.out.println(left < LITTLE ? "left less than 100 MB" : "left " + left);
        }
    }
}
