package dev.downbeat.scripting.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.scripting.FaultPolicy;
import dev.downbeat.scripting.HandlerCost;
import dev.downbeat.scripting.HandlerCost.Use;
import dev.downbeat.scripting.Profile;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.ScriptedGame;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.TestGame.Drone;
import dev.downbeat.time.Timestep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a profile says of the handlers of a world. A clock goes on only where a script calls the arena. */
class ProfileTest {

    private static final long NANOS = 1_000;
    private static final ScriptOptions OPTIONS = ScriptOptions.DEFAULT.withProbation(0, FaultPolicy.KEEP);

    private final ScriptedGame game = new ScriptedGame();

    ProfileTest() {
        game.arena.task = () -> game.clock.advance(NANOS);
    }

    private static List<String> names(Profile profile) {
        return profile.costs().stream()
                .map(cost -> cost.file() + " " + cost.event())
                .toList();
    }

    private static HandlerCost cost(Profile profile, String event) {
        return profile.costs().stream()
                .filter(cost -> cost.event().equals(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsNothingThatWasCalledBeforeOrAfter() {
        game.begin("drone.js", "function tick(self) { arena.call(); }");
        Profile profile = game.scripts.profile();
        assertThat(profile.costs()).isEmpty();
        assertThat(profile.ticks()).isZero();

        game.tick(3);
        profile.close();
        profile.close();
        game.tick(4);

        assertThat(profile.ticks()).isEqualTo(3);
        assertThat(cost(profile, "tick").whole().calls()).isEqualTo(3);
    }

    @Test
    void sumsUpByBehaviourAndEvent() {
        game.begin(
                "drone.js",
                "function tick(self) { arena.call(); } function timer(self) { arena.call(); arena.call(); }",
                "door.js",
                "function tick(self) { if (world.tick === 6) { arena.call(); arena.call(); arena.call(); } }");
        Drone drone = game.self();
        game.live(TestGame.DRONE);
        game.live(TestGame.DOOR);
        try (Profile profile = game.scripts.profile()) {
            game.world.post(TestGame.TIMER, drone, "now");
            game.tick(2);

            assertThat(names(profile)).containsExactly("drone.js tick", "door.js tick", "drone.js timer");
            Use ticks = cost(profile, "tick").whole();
            assertThat(ticks.ticks()).isEqualTo(2);
            assertThat(ticks.calls()).isEqualTo(4);
            assertThat(ticks.nanos()).isEqualTo(4 * NANOS);
            assertThat(ticks.longestNanos()).isEqualTo(NANOS);
            assertThat(ticks.nanosPerTick()).isEqualTo(2 * NANOS);
            assertThat(ticks.callsPerTick()).isEqualTo(2);
            assertThat(cost(profile, "timer").whole().longestNanos()).isEqualTo(2 * NANOS);
            assertThat(cost(profile, "tick").shareOf(new Timestep(1_000_000))).isEqualTo(0.002);
        }
    }

    @Test
    void leavesToOthersWhatTheyTakeWhenTheyAreAsked() {
        game.begin(
                "drone.js",
                "function tick(self) { arena.call(); world.ask(self, 'strength'); }"
                        + " function strength(self) { arena.call(); arena.call(); return 1; }");
        try (Profile profile = game.scripts.profile()) {
            game.tick();

            assertThat(names(profile)).containsExactly("drone.js strength", "drone.js tick");
            assertThat(cost(profile, "tick").whole().nanos()).isEqualTo(NANOS);
            assertThat(cost(profile, "strength").whole().nanos()).isEqualTo(2 * NANOS);
        }
    }

    @Test
    void countsTheStepsOfCoroutines() {
        game.begin(
                "drone.js",
                "function timer(self) { start(work()); start(work()); }"
                        + " function* work() { while (true) { arena.call(); yield wait(2 / 60); } }");
        try (Profile profile = game.scripts.profile()) {
            game.world.post(TestGame.TIMER, game.self(), "now");
            game.tick(5); // steps in the 1st, 3rd and 5th

            Use coroutines = cost(profile, "").whole();
            assertThat(coroutines.calls()).isEqualTo(6);
            assertThat(coroutines.nanos()).isEqualTo(6 * NANOS);
            assertThat(coroutines.longestNanos()).isEqualTo(2 * NANOS);
        }
    }

    @Test
    void countsACallThatFails() {
        game.begin("drone.js", "function tick(self) { arena.call(); throw 1; }");
        try (Profile profile = game.scripts.profile()) {
            game.tick(2);

            assertThat(cost(profile, "tick").whole())
                    .extracting(Use::calls, Use::nanos)
                    .containsExactly(2L, 2 * NANOS);
        }
    }

    @Test
    void goesOnThroughCommitsAndQuarantines() {
        ScriptedGame strict = new ScriptedGame(1, OPTIONS.withFaultTicks(2));
        strict.begin("drone.js", "function tick(self) {}");
        try (Profile profile = strict.scripts.profile()) {
            strict.tick(3);
            strict.save("drone.js", "function tick(self) { self.hp++; }").tick(3);
            assertThat(cost(profile, "tick").whole().calls()).isEqualTo(6);

            strict.delete("drone.js");
            strict.tick(Profile.WINDOW);
            assertThat(cost(profile, "tick").recent().calls()).isZero();

            strict.save("drone.mjs", "export function tick(self) { throw 1; }").tick(4);

            assertThat(strict.scripts.quarantines()).hasSize(1);
            assertThat(names(profile)).containsExactly("drone.mjs tick");
            assertThat(cost(profile, "tick").whole().calls()).isEqualTo(8);
        }
    }

    @Test
    void knowsTheLastTicksApart() {
        game.begin("drone.js", "function tick(self) { arena.call(); if (self.armed) arena.call(); }");
        try (Profile profile = game.scripts.profile()) {
            game.self().armed = true;
            game.tick(2);
            game.self().armed = false;
            game.tick(Profile.WINDOW - 1);

            Use recent = cost(profile, "tick").recent();
            assertThat(recent.ticks()).isEqualTo(Profile.WINDOW);
            assertThat(recent.calls()).isEqualTo(Profile.WINDOW);
            assertThat(recent.nanos()).isEqualTo((Profile.WINDOW + 1) * NANOS);
            assertThat(recent.longestNanos()).isEqualTo(2 * NANOS);

            game.tick();
            assertThat(cost(profile, "tick").recent().longestNanos()).isEqualTo(NANOS);
            assertThat(cost(profile, "tick").whole().longestNanos()).isEqualTo(2 * NANOS);
        }
    }

    @Test
    void countsBytes() {
        game.begin("drone.js", "function tick(self) { if (self.armed) self.label = 'x'.repeat(100000); }");
        try (Profile profile = game.scripts.profile()) {
            game.self().armed = true;
            game.tick();

            assertThat(cost(profile, "tick").whole().bytes()).isGreaterThan(100_000);
        }
    }

    @Test
    void measuresForItselfBesideOthers() {
        game.begin("drone.js", "function tick(self) { arena.call(); }");
        try (Profile first = game.scripts.profile()) {
            game.tick();
            try (Profile second = game.scripts.profile()) {
                game.tick();
                assertThat(cost(second, "tick").whole().nanos()).isEqualTo(NANOS);
            }
            game.tick();
            assertThat(cost(first, "tick").whole().nanos()).isEqualTo(3 * NANOS);
        }
    }

    @Test
    void mayBeOpenedAndClosedWithinACall() {
        Profile[] profiles = new Profile[2];
        game.arena.task = () -> {
            if (profiles[0] == null) {
                profiles[0] = game.scripts.profile();
            } else if (profiles[1] == null) {
                profiles[1] = game.scripts.profile();
                profiles[0].close();
            }
        };
        game.begin("drone.js", """
                function tick(self) { arena.call(); }
                function timer(self) { start(work()); }
                function* work() { arena.call(); }
                """);
        game.world.post(TestGame.TIMER, game.self(), "now");
        game.tick(2);

        assertThat(game.scripts.faults()).isEmpty();
        assertThat(Stream.of(profiles).map(Profile::ticks)).allMatch(ticks -> ticks > 0);
    }
}
