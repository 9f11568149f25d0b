package dev.downbeat.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.entity.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InboxTest {

    private static final EventType NUMBERED =
            EventType.of("numbered", Parameter.of("thread", int.class), Parameter.of("number", int.class));

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void refusesACapacityOutOfRange(int capacity) {
        assertThatThrownBy(() -> new Inbox(capacity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inbox capacity must be 1 or more: capacity=" + capacity);
    }

    @Test
    void refusesAQuestion() {
        assertThatThrownBy(() -> new Inbox(1).post(EventType.question("canOpen", boolean.class), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a question is asked, not posted: type=canOpen(self)");
    }

    @Test
    void refusesAnEventToNoEntity() {
        assertThatThrownBy(() -> new Inbox(1).post(NUMBERED, EntityId.NONE, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event needs an entity: type=numbered(self, thread, number)");
    }

    @Test
    void refusesArgumentsThatDoNotFit() {
        assertThatThrownBy(() -> new Inbox(1).post(NUMBERED, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbered(self, thread, number): wrong number of arguments: expected=2, got=1");
    }

    @Test
    void refusesATypeThatItsOwnerDoesNotWant() {
        Inbox inbox = new Inbox(1, type -> {
            throw new IllegalArgumentException("not wanted: " + type.name());
        });

        assertThatThrownBy(() -> inbox.post(NUMBERED, 0, 1, 2)).hasMessage("not wanted: numbered");

        assertThat(inbox.size()).isZero();
    }

    @Test
    void refusesAndCountsWhenFull() {
        Inbox inbox = new Inbox(2);
        inbox.post(NUMBERED, 0, 1, 1);
        inbox.post(NUMBERED, 0, 1, 2);

        boolean accepted = inbox.post(NUMBERED, 0, 1, 3);

        assertThat(accepted).isFalse();
        assertThat(inbox.refused()).isEqualTo(1);
        assertThat(inbox.size()).isEqualTo(2);
    }

    @Test
    void hasNothingAtFirst() {
        assertThat(new Inbox(1).poll()).isNull();
    }

    @Test
    void handsOverInTheOrderOfArrival() {
        Inbox inbox = new Inbox(2);
        inbox.post(NUMBERED, 5, 1, 1);
        inbox.post(NUMBERED, 6, 1, 2);

        assertThat(inbox.poll()).isEqualTo(new Inbox.Message(NUMBERED, 5, List.of(1, 1)));
        assertThat(inbox.poll()).isEqualTo(new Inbox.Message(NUMBERED, 6, List.of(1, 2)));
        assertThat(inbox.poll()).isNull();
    }

    @Test
    void keepsAListAsItWasWhenPosted() {
        Inbox inbox = new Inbox(1);
        EventType type = EventType.of("event", Parameter.listOf("names", String.class));
        List<String> names = new ArrayList<>(List.of("a"));
        inbox.post(type, 0, names);

        names.add("b");

        assertThat(inbox.poll()).isEqualTo(new Inbox.Message(type, 0, List.of(List.of("a"))));
    }

    @Test
    void losesNothingFromSeveralThreadsAndKeepsTheOrderOfEach() throws InterruptedException {
        Inbox inbox = new Inbox(4_000);

        runTogether(4, thread -> {
            for (int number = 0; number < 1_000; number++) {
                inbox.post(NUMBERED, 0, thread, number);
            }
        });

        List<List<Object>> numbersByThread =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Inbox.Message message = inbox.poll(); message != null; message = inbox.poll()) {
            numbersByThread
                    .get((int) message.arguments().get(0))
                    .add(message.arguments().get(1));
        }
        List<Object> all = new ArrayList<>();
        for (int number = 0; number < 1_000; number++) {
            all.add(number);
        }
        assertThat(numbersByThread).allSatisfy(numbers -> assertThat(numbers).isEqualTo(all));
    }

    @Test
    void countsEveryRefusalOfSeveralThreads() throws InterruptedException {
        Inbox inbox = new Inbox(100);

        runTogether(4, thread -> {
            for (int number = 0; number < 1_000; number++) {
                inbox.post(NUMBERED, 0, thread, number);
            }
        });

        assertThat(inbox.size()).isEqualTo(100);
        assertThat(inbox.refused()).isEqualTo(3_900);
    }

    private interface Work {
        void run(int thread);
    }

    private static void runTogether(int count, Work work) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(count);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(new Thread(() -> {
                start.countDown();
                while (start.getCount() > 0) {
                    Thread.onSpinWait();
                }
                work.run(number);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
