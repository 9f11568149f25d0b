package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultLogTest {

    private final FaultLog log = new FaultLog();

    private Fault add(String kind, int line) {
        HandlerFailure failure =
                new HandlerFailure(Fault.Cause.ERROR, kind + ".js", line, "message of " + line, List.of());
        return log.add(failure, 1, kind, "tick", line, 1);
    }

    @Test
    void keepsTheFaultsOfOthersWhenAKindHasVeryMany() {
        Fault quiet = add("hunter", 7);
        for (int line = 1; line <= 10 * FaultLog.CAPACITY; line++) {
            add("drone", line);
        }

        assertThat(log.latestFirst()).hasSize(FaultLog.CAPACITY).endsWith(quiet);
        assertThat(log.latestFirst().get(0).line()).isEqualTo(10 * FaultLog.CAPACITY);
    }

    @Test
    void letsTheOneOfAKindGoThatWasQuietTheLongest() {
        for (int line = 1; line <= FaultLog.CAPACITY; line++) {
            add("drone", line);
        }
        add("drone", 1); // again
        add("drone", 1_000);

        assertThat(log.latestFirst())
                .extracting(Fault::line)
                .contains(1, 3, 1_000)
                .doesNotContain(2);
    }

    @Test
    void countsFromTheFirstTickToTheLast() {
        add("drone", 3);
        HandlerFailure again = new HandlerFailure(Fault.Cause.STEPS, "drone.js", 3, "another message", List.of());
        Fault fault = log.add(again, 2, "drone", "tick", 10, 4);

        assertThat(fault.firstTick()).isEqualTo(3);
        assertThat(fault.tick()).isEqualTo(10);
        assertThat(fault.count()).isEqualTo(2);
        assertThat(fault.entityId()).isEqualTo(1);
        assertThat(fault.revision()).isEqualTo(4);
        assertThat(fault.message()).isEqualTo("another message");
    }

    @Test
    void forgetsWhatHasChanged() {
        add("drone", 1);
        add("hunter", 1);
        log.forget(Set.of("drone.js"));

        assertThat(log.latestFirst()).extracting(Fault::file).containsExactly("hunter.js");
    }
}
