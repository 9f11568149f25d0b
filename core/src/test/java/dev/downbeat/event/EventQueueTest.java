package dev.downbeat.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.entity.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventQueueTest {

    private static final EventType NUMBERED = EventType.of("numbered", Parameter.of("number", int.class));
    private static final EventType NAMED = EventType.of("named", Parameter.of("name", String.class));
    private static final EventType QUESTION = EventType.question("canOpen", boolean.class);

    private final Drone drone = new Drone();

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, (1 << 20) + 1})
    void refusesACapacityOutOfRange(int capacity) {
        assertThatThrownBy(() -> new EventQueue(capacity, OverflowPolicy.FAIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("queue capacity must be between 1 and 1048576: capacity=" + capacity);
    }

    @Test
    void refusesAQuestion() {
        EventQueue queue = queue(OverflowPolicy.FAIL);

        assertThatThrownBy(() -> queue.post(QUESTION, 0, drone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a question is asked, not posted: type=canOpen(self)");
    }

    @Test
    void postsNothingWhenArgumentsDoNotFit() {
        EventQueue queue = queue(OverflowPolicy.DROP_OLDEST, 1, 2, 3);

        assertThatThrownBy(() -> queue.post(NUMBERED, 0, drone, "four")).isInstanceOf(IllegalArgumentException.class);

        assertThat(drain(queue)).containsExactly(1, 2, 3);
    }

    @Test
    void failsWhenFullIfThePolicySaysSo() {
        EventQueue queue = queue(OverflowPolicy.FAIL, 1, 2, 3);

        assertThatThrownBy(() -> post(queue, 4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("event queue is full: capacity=3, type=numbered(self, number)");

        assertThat(drain(queue)).containsExactly(1, 2, 3);
        assertThat(queue.dropped()).isZero();
    }

    @Test
    void refusesToBeDrainedByItsOwnHandler() {
        EventQueue queue = queue(OverflowPolicy.FAIL, 1);

        assertThatThrownBy(() -> queue.drain(event -> queue.drain(inner -> {})))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a handler must not drain the queue that it is called by");
    }

    @Test
    void consumesTheEventOfAThrowingHandlerAndKeepsTheRest() {
        EventQueue queue = queue(OverflowPolicy.FAIL, 1, 2, 3);
        assertThatThrownBy(() -> queue.drain(event -> {
                    throw new IllegalStateException("handler of " + event.argument(0));
                }))
                .hasMessage("handler of 1");

        assertThat(drain(queue)).containsExactly(2, 3);
    }

    @Test
    void isEmptyAtFirst() {
        EventQueue queue = queue(OverflowPolicy.FAIL);

        assertThat(queue.size()).isZero();
        assertThat(drain(queue)).isEmpty();
    }

    @Test
    void handlesFirstWhatWasPostedFirst() {
        EventQueue queue = queue(OverflowPolicy.FAIL, 1, 2);
        drain(queue);
        post(queue, 3);
        post(queue, 4);
        post(queue, 5);

        assertThat(drain(queue)).containsExactly(3, 4, 5);
    }

    @Test
    void dropsTheNewestWhenFull() {
        EventQueue queue = queue(OverflowPolicy.DROP_NEWEST, 1, 2, 3);

        boolean room = post(queue, 4);

        assertThat(room).isFalse();
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(drain(queue)).containsExactly(1, 2, 3);
    }

    @Test
    void dropsTheOldestWhenFull() {
        EventQueue queue = queue(OverflowPolicy.DROP_OLDEST, 1, 2, 3);

        boolean room = post(queue, 4);

        assertThat(room).isFalse();
        assertThat(queue.dropped()).isEqualTo(1);
        assertThat(drain(queue)).containsExactly(2, 3, 4);
    }

    @ParameterizedTest
    @EnumSource(OverflowPolicy.class)
    void keepsWhatIsPostedWhileDrainingForTheNextDrain(OverflowPolicy policy) {
        EventQueue queue = queue(policy, 1, 2);
        List<Integer> handled = new ArrayList<>();

        queue.drain(event -> {
            int number = (int) event.argument(0);
            handled.add(number);
            post(queue, number + 10);
        });

        assertThat(handled).containsExactly(1, 2);
        assertThat(drain(queue)).containsExactly(11, 12);
    }

    @Test
    void keepsTheEventInHandWhenPostingOverflowsOntoTheOldest() {
        EventQueue queue = queue(OverflowPolicy.DROP_OLDEST, 1, 2, 3);
        List<Integer> handled = new ArrayList<>();

        queue.drain(event -> {
            for (int number = 10; number < 15; number++) {
                post(queue, number);
            }
            handled.add((int) event.argument(0));
        });

        assertThat(handled).containsExactly(1);
        assertThat(drain(queue)).containsExactly(12, 13, 14);
    }

    @Test
    void handlesWhatIsLeftOfADrainWhenPostingDropsTheOldest() {
        EventQueue queue = queue(OverflowPolicy.DROP_OLDEST, 1, 2, 3);
        List<Integer> handled = new ArrayList<>();

        queue.drain(event -> {
            handled.add((int) event.argument(0));
            if (handled.size() == 1) {
                post(queue, 10);
                post(queue, 11);
            }
        });

        assertThat(handled).containsExactly(1, 3);
        assertThat(drain(queue)).containsExactly(10, 11);
    }

    /** The model is a plain list; what is put off stays in it. The seed is in the name of each case. */
    @ParameterizedTest(name = "seed {0}, puts off {1}")
    @CsvSource({
        "1, NOTHING",
        "2, NOTHING",
        "3, NOTHING",
        "4, NOTHING",
        "5, NOTHING",
        "1, THIRDS",
        "2, THIRDS",
        "3, THIRDS",
        "4, THIRDS"
    })
    void drainsAsAPlainListWould(long seed, PutOff putOff) {
        Random random = new Random(seed);
        EventQueue queue = new EventQueue(5, OverflowPolicy.DROP_OLDEST);
        List<Integer> model = new ArrayList<>();

        for (int round = 0; round < 2_000; round++) {
            postToBoth(queue, model, random.nextInt(4), random);
            List<Integer> due = new ArrayList<>(model);
            int left = queue.drain(
                    event -> {
                        due.retainAll(model);
                        Integer next = due.stream()
                                .filter(number -> !putOff.takes(number))
                                .findFirst()
                                .orElseThrow();
                        assertThat(event.argument(0)).isEqualTo(next);
                        due.remove(next);
                        model.remove(next);
                        postToBoth(queue, model, random.nextInt(4), random);
                    },
                    event -> putOff.takes((int) event.argument(0)));
            due.retainAll(model);
            assertThat(due)
                    .hasSize(left)
                    .allSatisfy(number -> assertThat(putOff.takes(number)).isTrue());
            assertThat(waiting(queue)).isEqualTo(model);
            assertThat(queue.size()).isEqualTo(model.size());
        }
    }

    private enum PutOff {
        NOTHING,
        THIRDS;

        boolean takes(int number) {
            return this == THIRDS && number % 3 == 0;
        }
    }

    @Test
    void keepsThePlacesOfWhatIsPutOff() {
        EventQueue queue = queue(OverflowPolicy.DROP_NEWEST, 1, 2, 3);

        int left = queue.drain(
                event -> {
                    assertThat(post(queue, 4)).isTrue();
                    assertThat(post(queue, 5)).isFalse();
                },
                event -> (int) event.argument(0) < 3);

        assertThat(left).isEqualTo(2);
        assertThat(drain(queue)).containsExactly(1, 2, 4);
    }

    @Test
    void putsBackWhatIsPutOffWhenAHandlerThrows() {
        EventQueue queue = queue(OverflowPolicy.FAIL, 1, 2, 3);

        assertThatThrownBy(() -> queue.drain(
                        event -> {
                            throw new IllegalStateException("broken");
                        },
                        event -> (int) event.argument(0) < 2))
                .hasMessage("broken");

        assertThat(drain(queue)).containsExactly(1, 3);
    }

    @ParameterizedTest
    @MethodSource("values")
    void handsOverAnArgumentOfEachTypeAsItWasPosted(Parameter parameter, Object posted, Object handled) {
        EventQueue queue = queue(OverflowPolicy.FAIL);
        queue.post(EventType.of("event", parameter), 7, drone, posted);

        List<Object> arguments = new ArrayList<>();
        queue.drain(event -> arguments.add(event.argument(0)));

        assertThat(arguments).containsExactly(handled);
    }

    static List<Arguments> values() {
        Drone other = new Drone();
        return List.of(
                Arguments.of(Parameter.of("a", double.class), 0.1, 0.1),
                Arguments.of(Parameter.of("a", double.class), Double.NaN, Double.NaN),
                Arguments.of(Parameter.of("a", double.class), 3, 3.0),
                Arguments.of(Parameter.of("a", double.class), 0.5f, 0.5),
                Arguments.of(Parameter.of("a", int.class), Integer.MIN_VALUE, Integer.MIN_VALUE),
                Arguments.of(Parameter.of("a", int.class), Integer.MAX_VALUE, Integer.MAX_VALUE),
                Arguments.of(Parameter.of("a", boolean.class), true, true),
                Arguments.of(Parameter.of("a", boolean.class), false, false),
                Arguments.of(Parameter.of("a", String.class), "text", "text"),
                Arguments.of(Parameter.of("a", Entity.class), other, other),
                Arguments.of(Parameter.listOf("a", int.class), List.of(1, 2), List.of(1, 2)),
                Arguments.of(Parameter.listOf("a", double.class), List.of(1, 0.5f, 2.5), List.of(1.0, 0.5, 2.5)),
                Arguments.of(Parameter.listOf("a", boolean.class), List.of(true), List.of(true)),
                Arguments.of(Parameter.listOf("a", Entity.class), List.of(other), List.of(other)));
    }

    @Test
    void givesNumbersUnboxed() {
        EventType type = EventType.of("event", Parameter.of("a", double.class), Parameter.of("b", boolean.class));
        EventQueue queue = queue(OverflowPolicy.FAIL);
        queue.post(type, 7, drone, 2.5, true);

        queue.drain(event -> {
            assertThat(event.number(0)).isEqualTo(2.5);
            assertThat(event.number(1)).isEqualTo(1);
        });
    }

    @Test
    void keepsAListAsItWasWhenPosted() {
        EventQueue queue = queue(OverflowPolicy.FAIL);
        List<String> names = new ArrayList<>(List.of("a"));
        queue.post(EventType.of("event", Parameter.listOf("names", String.class)), 0, drone, names);

        names.add("b");

        queue.drain(event -> assertThat(event.argument(0)).isEqualTo(List.of("a")));
    }

    @Test
    void saysWhatHappenedToWhom() {
        EventQueue queue = queue(OverflowPolicy.FAIL);
        queue.post(NAMED, 7, drone, "x");

        queue.drain(event -> {
            assertThat(event.type()).isSameAs(NAMED);
            assertThat(event.typeIndex()).isEqualTo(7);
            assertThat(event.target()).isSameAs(drone);
            assertThat(event.argumentCount()).isEqualTo(1);
        });
    }

    @Test
    void copiesAnEventOfAnotherQueue() {
        EventQueue first = queue(OverflowPolicy.FAIL);
        EventQueue second = queue(OverflowPolicy.FAIL);
        first.post(NAMED, 7, drone, "x");

        first.drain(second::post);

        second.drain(event -> {
            assertThat(event.type()).isSameAs(NAMED);
            assertThat(event.typeIndex()).isEqualTo(7);
            assertThat(event.target()).isSameAs(drone);
            assertThat(event.argument(0)).isEqualTo("x");
        });
        assertThat(first.size()).isZero();
    }

    @Test
    void dropsACopyByTheSamePolicyAsAnEvent() {
        EventQueue first = queue(OverflowPolicy.FAIL, 9);
        EventQueue second = queue(OverflowPolicy.DROP_OLDEST, 1, 2, 3);

        first.drain(second::post);

        assertThat(drain(second)).containsExactly(2, 3, 9);
    }

    @Test
    void letsGoOfAnEventOnceHandled() {
        EventQueue queue = queue(OverflowPolicy.FAIL);
        queue.post(NAMED, 7, drone, "x");
        List<Event> kept = new ArrayList<>();
        queue.drain(kept::add);

        assertThatThrownBy(() -> kept.get(0).target()).hasMessage("an event is valid only while it is handled");
        assertThatThrownBy(() -> kept.get(0).type()).hasMessage("an event is valid only while it is handled");
    }

    @Test
    void letsGoOfAnEventWhoseHandlerThrows() {
        EventQueue queue = queue(OverflowPolicy.FAIL);
        queue.post(NAMED, 7, drone, "x");
        List<Event> kept = new ArrayList<>();
        assertThatThrownBy(() -> queue.drain(event -> {
                    kept.add(event);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(() -> kept.get(0).target()).hasMessage("an event is valid only while it is handled");
    }

    @Test
    void letsGoOfADroppedEvent() {
        EventQueue queue = queue(OverflowPolicy.DROP_OLDEST, 1, 2, 3);
        List<Event> seen = new ArrayList<>();
        queue.forEach(seen::add);

        post(queue, 4);
        post(queue, 5);
        post(queue, 6);
        drain(queue);

        assertThat(seen)
                .allSatisfy(event ->
                        assertThatThrownBy(event::target).hasMessage("an event is valid only while it is handled"));
    }

    @Test
    void showsWhatWaitsAndLeavesItThere() {
        EventQueue queue = queue(OverflowPolicy.FAIL, 1, 2);

        assertThat(waiting(queue)).containsExactly(1, 2);
        assertThat(waiting(queue)).containsExactly(1, 2);
        assertThat(queue.size()).isEqualTo(2);
    }

    private EventQueue queue(OverflowPolicy policy, int... numbers) {
        EventQueue queue = new EventQueue(3, policy);
        IntStream.of(numbers).forEach(number -> post(queue, number));
        return queue;
    }

    private boolean post(EventQueue queue, int number) {
        return queue.post(NUMBERED, 0, drone, number);
    }

    private void postToBoth(EventQueue queue, List<Integer> model, int count, Random random) {
        for (int i = 0; i < count; i++) {
            int number = random.nextInt();
            post(queue, number);
            model.add(number);
            if (model.size() > 5) {
                model.remove(0);
            }
        }
    }

    private static List<Object> drain(EventQueue queue) {
        List<Object> numbers = new ArrayList<>();
        queue.drain(event -> numbers.add(event.argument(0)));
        return numbers;
    }

    private static List<Object> waiting(EventQueue queue) {
        List<Object> numbers = new ArrayList<>();
        queue.forEach(event -> numbers.add(event.argument(0)));
        return numbers;
    }

    private static final class Drone extends Entity {}
}
