package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.AnotherJvm;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame.Drone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Steps are the same in every run and on every machine: where a script is stopped can be repeated. */
class StepsTest {

    private static final int CALLS = 20;

    /** Of everything some; how far it came is what the arena was told last. */
    private static final String BUSY = """
            const seen = new Map();
            function hit(self) {
              for (let i = 0; ; i++) {
                let text = 'abc'.repeat(i % 300) + i;
                seen.set(text + seen.size % 50, [i]);
                [3, 1, 2, i].sort((a, b) => a - b);
                JSON.parse(JSON.stringify({ i, text, list: [...text.slice(0, 20)] }));
                text.replace(/(b)(?=c)/g, (all, b) => b.toUpperCase());
                try { null.x; } catch (e) { text = e.message; }
                arena.note(i);
              }
            }
            """;

    private static List<String> whereCallsWereStopped() {
        ScriptedGame game = new ScriptedGame(
                1, ScriptedGame.counting(200_000).withFaultTicks(Integer.MAX_VALUE)); // never quarantined
        Drone drone = game.begin("drone.js", BUSY);
        List<String> last = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            game.notes().clear();
            game.hit(drone);
            assertThat(game.notes()).as("%s", game.faults()).isNotEmpty();
            last.add(game.notes().get(game.notes().size() - 1) + " "
                    + game.fault().place());
        }
        assertThat(game.scripts.faults()).extracting(Fault::cause).containsOnly(Fault.Cause.STEPS);
        return last;
    }

    @Test
    void stopAScriptAtTheSamePlaceInEveryRun() {
        assertThat(whereCallsWereStopped()).isEqualTo(whereCallsWereStopped());
    }

    @Test
    void stopAScriptAtTheSamePlaceWhoeverRunsTheCode() throws IOException, InterruptedException {
        assertThat(AnotherJvm.run(Run.class, List.of("-Xint"))).contains(said(whereCallsWereStopped()));
    }

    private static String said(List<String> places) {
        return places.stream().collect(Collectors.joining(","));
    }

    /** The same in a process of its own. */
    static final class Run {

        private Run() {}

        public static void main(String[] arguments) {
            System.out.println(said(whereCallsWereStopped()));
        }
    }
}
