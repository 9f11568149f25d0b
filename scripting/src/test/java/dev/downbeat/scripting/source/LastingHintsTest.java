package dev.downbeat.scripting.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.time.ManualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastingHintsTest {

    private static final long MILLI = 1_000_000;

    private static final class FakeHints implements Hints {
        private boolean deaf;
        private boolean closed;
        private boolean failing;

        @Override
        public boolean deaf() {
            return deaf;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            if (failing) {
                throw new IOException("busy");
            }
        }
    }

    private final ManualClock clock = new ManualClock();
    private final List<FakeHints> started = new ArrayList<>();
    private int hints;
    private final LastingHints lasting = new LastingHints(this::start, clock, () -> hints++);

    private Hints start() {
        started.add(new FakeHints());
        return started.get(started.size() - 1);
    }

    private void pass(long millis) {
        clock.advance(millis * MILLI);
        lasting.poll();
    }

    @Test
    void keepsThoseThatHear() {
        pass(50);
        pass(50);

        assertThat(started).hasSize(1);
        assertThat(hints).isZero();
    }

    @Test
    void replacesThoseThatAreDeafAndLooksAgain() {
        started.get(0).deaf = true;
        pass(49);
        assertThat(started).hasSize(1);

        pass(1);
        assertThat(started).hasSize(2);
        assertThat(started.get(0).closed).isTrue();
        assertThat(hints).isEqualTo(1);
    }

    @Test
    void asksTheNewOnesNext() {
        started.get(0).deaf = true;
        pass(50);
        assertThat(lasting.remainingNanos()).isEqualTo(50 * MILLI);

        pass(50);
        assertThat(started).hasSize(2);
    }

    @Test
    void replacesThoseThatMissedSomethingAtOnce() {
        lasting.renew();

        assertThat(started).hasSize(2);
        assertThat(started.get(0).closed).isTrue();
        assertThat(hints).isEqualTo(1);
    }

    @Test
    void replacesThoseThatCannotBeClosed() {
        started.get(0).deaf = true;
        started.get(0).failing = true;
        pass(50);

        assertThat(started).hasSize(2);
    }

    @Test
    void closesTheOnesAtWork() {
        lasting.renew();
        lasting.close();

        assertThat(started.get(1).closed).isTrue();
    }
}
