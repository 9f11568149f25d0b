package dev.downbeat.scripting.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.random.SeededRandom;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoverTest {

    private final Handover<String> handover = new Handover<>("first");

    @Test
    void claimsNothingIfNothingIsStaged() {
        assertThat(handover.claim()).isNull();
        assertThat(handover.state()).isEqualTo(new Handover.State<>("first", null, null));
    }

    @Test
    void hasNoEffectOnWhatIsLiveWhileStaging() {
        assertThat(handover.stage(handover.state(), "second")).isTrue();

        assertThat(handover.state()).isEqualTo(new Handover.State<>("first", "second", null));
    }

    @Test
    void hasNoEffectOnWhatIsLiveWhileClaiming() {
        handover.stage(handover.state(), "second");

        assertThat(handover.claim()).isEqualTo("second");
        assertThat(handover.state()).isEqualTo(new Handover.State<>("first", null, "second"));
    }

    @Test
    void claimsWhatIsStagedOnce() {
        handover.stage(handover.state(), "second");
        handover.claim();

        assertThat(handover.claim()).isNull();
        assertThat(handover.state().claimed()).isEqualTo("second");
    }

    @Test
    void makesWhatIsClaimedLiveByACommit() {
        handover.stage(handover.state(), "second");
        handover.claim();

        handover.commit();

        assertThat(handover.state()).isEqualTo(new Handover.State<>("second", null, null));
    }

    @Test
    void keepsWhatIsLiveAndDropsWhatIsClaimedByARelease() {
        handover.stage(handover.state(), "second");
        handover.claim();

        handover.release();

        assertThat(handover.state()).isEqualTo(new Handover.State<>("first", null, null));
    }

    @Test
    void claimsANewerOneInPlaceOfAnOlderOneThatIsStaged() {
        handover.stage(handover.state(), "second");
        handover.stage(handover.state(), "third");

        assertThat(handover.claim()).isEqualTo("third");
    }

    @Test
    void refusesToStageWhatWasPreparedAgainstSomethingThatIsLiveNoMore() {
        handover.stage(handover.state(), "second");
        Handover.State<String> basis = handover.state();
        handover.claim();
        handover.commit();

        assertThat(handover.stage(basis, "third")).isFalse();
        assertThat(handover.claim()).isNull();
    }

    @Test
    void refusesToStageAgainstWhatWasStagedBeforeARelease() {
        handover.stage(handover.state(), "second");
        Handover.State<String> basis = handover.state();
        handover.claim();
        handover.release();

        assertThat(handover.stage(basis, "third")).isFalse();
        assertThat(handover.stage(handover.state(), "third")).isTrue();
    }

    @Test
    void refusesToStageWhileSomethingIsClaimed() {
        handover.stage(handover.state(), "second");
        handover.claim();

        assertThat(handover.stage(handover.state(), "third")).isFalse();
        assertThat(handover.state().claimed()).isEqualTo("second");
    }

    @Test
    void goesBackUnlessSomethingIsStaged() {
        handover.stage(handover.state(), "second");
        assertThat(handover.goBack("zeroth")).isFalse();
        assertThat(handover.state().live()).isEqualTo("first");
        handover.claim();
        handover.commit();
        Handover.State<String> basis = handover.state();

        assertThat(handover.goBack("first")).isTrue();
        assertThat(handover.state()).isEqualTo(new Handover.State<>("first", null, null));
        assertThat(handover.stage(basis, "third")).isFalse();
    }

    @Test
    void refusesToEndAClaimThatWasNotMade() {
        assertThatThrownBy(handover::commit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing is claimed");
        assertThatThrownBy(handover::release)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing is claimed");
    }

    /** A set of two parts, which must always be those of one revision, and of the one it was prepared against. */
    private record Pair(int revision, int echo, int basis) {}

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    @Timeout(20)
    void commitsWholeSetsInOrderWhileAnotherThreadStages(long seed) {
        int revisions = 200_000;
        Handover<Pair> pairs = new Handover<>(new Pair(0, 0, 0));
        CompletableFuture<Void> staging = CompletableFuture.runAsync(() -> {
            SeededRandom random = new SeededRandom(seed);
            for (int revision = 1; revision <= revisions; revision++) {
                Handover.State<Pair> basis = pairs.state();
                while (!pairs.stage(
                        basis, new Pair(revision, revision, basis.live().revision()))) {
                    basis = pairs.state();
                }
                if (random.nextInt(50) == 0) {
                    Thread.onSpinWait();
                }
            }
        });
        int live = 0;
        while (live < revisions) {
            Pair committed = pairs.claim();
            if (committed != null) {
                pairs.commit();
                assertThat(committed.echo()).as("seed %d", seed).isEqualTo(committed.revision());
                assertThat(committed.basis()).as("seed %d", seed).isEqualTo(live);
                assertThat(committed.revision()).as("seed %d", seed).isGreaterThan(live);
                live = committed.revision();
            } else {
                Thread.onSpinWait();
            }
        }
        staging.join();
        assertThat(pairs.state())
                .isEqualTo(new Handover.State<>(
                        new Pair(live, live, pairs.state().live().basis()), null, null));
    }
}
