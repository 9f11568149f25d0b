package dev.downbeat.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.demo.FakeScripts;
import dev.downbeat.demo.game.Body;
import dev.downbeat.demo.game.Boss;
import dev.downbeat.demo.game.Bullet;
import dev.downbeat.demo.game.Game;
import dev.downbeat.demo.game.GameConfig;
import dev.downbeat.demo.game.Language;
import dev.downbeat.demo.game.Ship;
import dev.downbeat.scripting.Fault;
import dev.downbeat.scripting.ReloadReport;
import dev.downbeat.scripting.ReloadReport.Cause;
import dev.downbeat.scripting.ReloadReport.Outcome;
import dev.downbeat.time.ManualClock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CueFeedTest {

    private static final Fault FAULT =
            new Fault(Fault.Cause.ERROR, "ship.js", 12, "x is null", List.of(), 1, "ship", "hit", 4, 4, 7, 2);

    private static final List<Cue> CUES = List.of(Cue.values());
    private static final Map<Cue, Voicing> VOICINGS = new EnumMap<>(Map.of(
            Cue.GAME_OVER, new Voicing(Timbre.FALL, 1, 1),
            Cue.BOSS, new Voicing(Timbre.ALARM, 1, 1),
            Cue.PROBLEM, new Voicing(Timbre.THUD, 1, 1),
            Cue.COMMIT, new Voicing(Timbre.BELL, 1, 1),
            Cue.WAVE, new Voicing(Timbre.RISE, 1, 1),
            Cue.EXPLOSION, new Voicing(Timbre.BLAST, 1, 1),
            Cue.PICKUP, new Voicing(Timbre.CHIME, 1, 1),
            Cue.HIT, new Voicing(Timbre.TICK, 1, 1),
            Cue.SHOT, new Voicing(Timbre.ZAP, 1, 1),
            Cue.ENEMY_SHOT, new Voicing(Timbre.ZAP, 0.5f, 1)));

    private final FakeScripts scripts = new FakeScripts();
    private final CueFeed feed = new CueFeed();
    private final Game game = new Game(GameConfig.DEFAULT.withDrones(1), scripts, new ManualClock(), feed);
    private final List<Float> volumes = new ArrayList<>();
    private final List<Float> pitches = new ArrayList<>();

    @BeforeEach
    void listen() {
        game.listen(feed);
        ticks(2);
        assertThat(heard()).isEmpty();
    }

    @Test
    void nothingIsHeardTwice() {
        game.arena().wave = 1;
        ticks(1);

        assertThat(heard()).containsExactly(Cue.WAVE);
        ticks(1);
        assertThat(heard()).isEmpty();
    }

    @Test
    void whatWasForgottenIsNotHeardLater() {
        game.arena().wave = 1;
        ticks(1);
        feed.forget();

        assertThat(heard()).isEmpty();
    }

    @Test
    void aWaveABossAndTheEndAreHeardWhenTheyBegin() {
        game.arena().wave = 4;
        game.world().spawn(Language.BOSS);
        game.arena().over = true;
        ticks(2);

        assertThat(heard()).containsExactly(Cue.GAME_OVER, Cue.BOSS, Cue.WAVE);
    }

    @Test
    void aNewRoundIsNotHeardBeforeItsFirstWave() {
        game.arena().wave = 4;
        ticks(1);
        feed.forget();

        game.arena().wave = 0;
        ticks(1);
        assertThat(heard()).isEmpty();

        game.arena().wave = 1;
        ticks(1);
        assertThat(heard()).containsExactly(Cue.WAVE);
    }

    @Test
    void manyShotsOfATickAreHeardAsOneOfEachSide() {
        for (int i = 0; i < 700; i++) {
            Bullet bullet = game.world().spawn(Language.BULLET);
            bullet.team = i % 2 == 0 ? "player" : "swarm";
        }
        ticks(1);

        assertThat(heard()).containsExactly(Cue.SHOT, Cue.ENEMY_SHOT);
        ticks(3);
        assertThat(heard()).as("they fly on").isEmpty();
    }

    @Test
    void theShipIsHeardWhenItIsHitButNotWhenItGetsSomething() {
        Ship ship = Objects.requireNonNull(game.arena().player());
        ship.health = 100;
        ticks(1);

        feed.flash(ship);
        assertThat(heard()).isEmpty();

        ship.health = 90;
        feed.flash(ship);
        assertThat(heard()).containsExactly(Cue.HIT);
    }

    @Test
    void aPickupIsHeardWhenItIsTakenButNotWhenItBlinks() {
        Body pickup = game.world().spawn(Language.PICKUP);

        feed.flash(pickup);
        assertThat(heard()).isEmpty();

        feed.burst(pickup, 4);
        assertThat(heard()).containsExactly(Cue.PICKUP);
    }

    @Test
    void aShotThatEndsIsNoExplosionNorIsABossThatComes() {
        Boss boss = game.world().spawn(Language.BOSS);
        boss.health = 1500;

        feed.burst(game.world().spawn(Language.BULLET), 1);
        feed.burst(boss, 12);
        assertThat(heard()).isEmpty();

        boss.health = 0;
        feed.burst(boss, 30);
        assertThat(heard()).containsExactly(Cue.EXPLOSION);
    }

    @Test
    void theGreatestExplosionOfAFrameIsHeardAndItIsTheLowest() {
        Body drone = game.world().spawn(Language.DRONE);
        feed.burst(drone, 3);
        heard();
        float small = volumes.get(0);
        float high = pitches.get(0);

        feed.burst(drone, 3);
        feed.burst(drone, 9);
        feed.burst(drone, 3);
        assertThat(heard()).containsExactly(Cue.EXPLOSION);
        assertThat(volumes.get(0)).isGreaterThan(small);
        assertThat(pitches.get(0)).isLessThan(high);
    }

    @Test
    void aNumberThatMakesNoSenseIsNotHeardAndOneThatIsTooGreatIsNoLouder() {
        Body drone = game.world().spawn(Language.DRONE);
        feed.burst(drone, Double.NaN);
        feed.burst(drone, Double.NEGATIVE_INFINITY);
        assertThat(heard()).isEmpty();

        feed.burst(drone, Double.POSITIVE_INFINITY);
        assertThat(heard()).containsExactly(Cue.EXPLOSION);
        assertThat(volumes).containsExactly(1f);
        assertThat(pitches.get(0)).isPositive();
    }

    @Test
    void savesAreHeardAsWhatBecameOfThem() {
        reload(new Cause.Save(), Outcome.COMMITTED);
        assertThat(heard()).containsExactly(Cue.COMMIT);

        reload(new Cause.Save(), Outcome.REJECTED);
        assertThat(heard()).containsExactly(Cue.PROBLEM);

        reload(new Cause.Save(), Outcome.ROLLED_BACK);
        assertThat(heard()).containsExactly(Cue.PROBLEM);
    }

    @Test
    void aSliderThatIsDraggedIsNotHeard() {
        reload(new Cause.Draft("config.json"), Outcome.COMMITTED);
        reload(new Cause.Draft("config.json"), Outcome.REJECTED);

        assertThat(heard()).isEmpty();
    }

    @Test
    void aFaultIsHeard() {
        scripts.listener.faulted(FAULT);

        assertThat(heard()).containsExactly(Cue.PROBLEM);
    }

    @Test
    void ofTooMuchInAFrameTheFirstCuesAreHeardAndTheRestNeverIs() {
        game.arena().wave = 1;
        game.arena().over = true;
        game.world().spawn(Language.BOSS);
        game.world().spawn(Language.BULLET);
        ticks(2);
        feed.burst(game.world().spawn(Language.DRONE), 9);
        reload(new Cause.Save(), Outcome.COMMITTED);
        scripts.listener.faulted(FAULT);

        assertThat(heard())
                .hasSize(CueFeed.MOST_VOICES)
                .containsExactly(Cue.GAME_OVER, Cue.BOSS, Cue.PROBLEM, Cue.COMMIT, Cue.WAVE);
        assertThat(heard()).isEmpty();
    }

    @Test
    void aCueWithoutAVoicingTakesNobodysPlace() {
        game.arena().wave = 1;
        ticks(1);
        List<Timbre> played = new ArrayList<>();
        Mix mix = Mix.of("{\"sound\": {\"volume\": 0.5, \"hit\": {\"timbre\": \"tick\"}}}");

        feed.play(mix, (timbre, pitch, volume) -> played.add(timbre));

        assertThat(played).isEmpty();
    }

    private void reload(Cause cause, Outcome outcome) {
        scripts.listener.reloaded(
                new ReloadReport(8, cause, outcome, List.of(), List.of(), 0, new ReloadReport.Timing(1, 1, 1, 1, 1)));
    }

    /** Plays a frame. Each cue has a timbre of its own, but for the shots of others: theirs are lower. */
    private List<Cue> heard() {
        List<Cue> heard = new ArrayList<>();
        volumes.clear();
        pitches.clear();
        feed.play(new Mix(1, VOICINGS, List.of()), (timbre, pitch, volume) -> {
            Cue first = CUES.stream()
                    .filter(cue -> voicing(cue).timbre() == timbre)
                    .findFirst()
                    .orElseThrow();
            heard.add(first == Cue.SHOT && pitch < 1 ? Cue.ENEMY_SHOT : first);
            volumes.add(volume);
            pitches.add(pitch);
        });
        return heard;
    }

    private static Voicing voicing(Cue cue) {
        return Objects.requireNonNull(VOICINGS.get(cue));
    }

    private void ticks(int count) {
        for (int i = 0; i < count; i++) {
            game.tick();
        }
    }
}
