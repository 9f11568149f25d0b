package dev.downbeat.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final Budget CALL = Budgets.DEFAULT.call();

    @Test
    void refuseABudgetThatNothingFitsIn() {
        assertThatThrownBy(() -> CALL.withSteps(999)).hasMessage("budget out of range: steps=999");
        assertThatThrownBy(() -> CALL.withCpuTime(Duration.ZERO)).hasMessage("budget out of range: cpuTime=PT0S");
        assertThatThrownBy(() -> CALL.withBytes(99_999)).hasMessage("budget out of range: bytes=99999");
        assertThatThrownBy(() -> Budgets.DEFAULT.withTickSteps(999)).hasMessage("budget out of range: tickSteps=999");
        assertThatThrownBy(() -> Budgets.DEFAULT.withRetainedBytes(999_999))
                .hasMessage("budget out of range: retainedBytes=999999");
    }

    @Test
    void changeOneThingAtATime() {
        long kept = Budgets.DEFAULT.retainedBytes();
        Budget other = new Budget(1_000, Duration.ofMillis(1), 100_000);

        assertThat(Budgets.DEFAULT.withCall(other))
                .isEqualTo(new Budgets(other, Budgets.DEFAULT.load(), 150_000_000, kept, 100_000));
        assertThat(Budgets.DEFAULT.withLoad(other)).isEqualTo(new Budgets(CALL, other, 150_000_000, kept, 100_000));
        assertThat(Budgets.DEFAULT.withRetainedBytes(1_000_000))
                .isEqualTo(new Budgets(CALL, Budgets.DEFAULT.load(), 150_000_000, 1_000_000, 100_000));
        assertThat(Budgets.DEFAULT.withTickSteps(1_000))
                .isEqualTo(new Budgets(CALL, Budgets.DEFAULT.load(), 1_000, kept, 100_000));
    }
}
