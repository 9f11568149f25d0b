package dev.downbeat.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.entity.Entity;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventTypeTest {

    private static final EventType HIT =
            EventType.of("hit", Parameter.of("by", Entity.class), Parameter.of("damage", double.class));

    @ParameterizedTest
    @ValueSource(strings = {"", "Hit", "_hit", "2hit", "hit-it", "hit it", "hit(", "größe"})
    void refusesANameThatIsNoIdentifier(String name) {
        assertThatThrownBy(() -> EventType.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name must be a lower-case identifier: name=" + name);
    }

    @Test
    void refusesAParameterNameThatIsNoIdentifier() {
        assertThatThrownBy(() -> EventType.of("hit", Parameter.of("By", Entity.class)))
                .hasMessage("name must be a lower-case identifier: name=By");
    }

    @Test
    void refusesTwoParametersOfOneName() {
        assertThatThrownBy(() -> EventType.of("hit", Parameter.of("a", int.class), Parameter.of("a", int.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit: two parameters of one name: name=a");
    }

    @Test
    void refusesANinthParameter() {
        assertThatThrownBy(() -> EventType.of("hit", parameters(9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit: too many parameters: count=9, limit=8");
    }

    @ParameterizedTest
    @ValueSource(classes = {long.class, float.class, char.class, byte.class, short.class, void.class})
    void refusesAPrimitiveThatScriptsDoNotHave(Class<?> type) {
        assertThatThrownBy(() -> EventType.of("hit", Parameter.of("a", type)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit: numbers are passed as double or int: type=" + type);
    }

    @Test
    void refusesAnAnswerThatScriptsDoNotHave() {
        assertThatThrownBy(() -> EventType.question("canOpen", long.class))
                .hasMessage("canOpen: numbers are passed as double or int: type=long");
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void refusesAnArgumentOfAnotherType(Parameter parameter, @Nullable Object value, String expected, String got) {
        EventType type = EventType.of("hit", parameter);

        assertThatThrownBy(() -> type.check(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit(self, a): argument 1 does not fit: parameter=" + expected + " a, got=" + got);
    }

    static List<Arguments> misfits() {
        return List.of(
                Arguments.of(Parameter.of("a", double.class), "3", "double", "String 3"),
                Arguments.of(Parameter.of("a", double.class), 3L, "double", "Long 3"),
                Arguments.of(Parameter.of("a", int.class), 3.0, "int", "Double 3.0"),
                Arguments.of(Parameter.of("a", boolean.class), 1, "boolean", "Integer 1"),
                Arguments.of(Parameter.of("a", String.class), true, "String", "Boolean true"),
                Arguments.of(Parameter.of("a", String.class), null, "String", "null"),
                Arguments.of(Parameter.of("a", String.class), new Drone(), "String", "Drone entity none"),
                Arguments.of(Parameter.of("a", String.class), new int[] {1}, "String", "int[]"),
                Arguments.of(Parameter.of("a", String.class), new Stranger(), "String", "Stranger"),
                Arguments.of(Parameter.listOf("a", int.class), 3, "list of int", "Integer 3"),
                Arguments.of(
                        Parameter.listOf("a", int.class), List.of(1, "2", true), "list of int", "list with String 2"),
                Arguments.of(
                        Parameter.listOf("a", String.class),
                        Collections.singletonList(null),
                        "list of String",
                        "list with null"));
    }

    @Test
    void refusesAWrongNumberOfArguments() {
        assertThatThrownBy(() -> HIT.check(3.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("hit(self, by, damage): wrong number of arguments: expected=2, got=1");
    }

    @Test
    void countsWhichArgumentDoesNotFit() {
        assertThatThrownBy(() -> HIT.check(new Drone(), "much"))
                .hasMessage("hit(self, by, damage): argument 2 does not fit: parameter=double damage, got=String much");
    }

    @ParameterizedTest
    @ValueSource(classes = {Double.class, Integer.class, Float.class})
    void takesEachNumberThatADoubleHoldsExactly(Class<?> type) {
        Object value = type == Integer.class ? (Object) 3 : type == Float.class ? (Object) 3f : (Object) 3.0;

        assertThatCode(() -> HIT.check(new Drone(), value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void takesListsOfEachType(Class<?> type, List<?> list) {
        EventType event = EventType.of("hit", Parameter.listOf("a", type));

        assertThatCode(() -> event.check(list)).doesNotThrowAnyException();
    }

    static List<Arguments> lists() {
        return List.of(
                Arguments.of(double.class, List.of(1.5, 2)),
                Arguments.of(int.class, List.of(1, 2)),
                Arguments.of(boolean.class, List.of(true, false)),
                Arguments.of(String.class, List.of("a")),
                Arguments.of(Entity.class, List.of(new Drone())),
                Arguments.of(Entity.class, List.of()));
    }

    @Test
    void takesEightParameters() {
        assertThat(EventType.of("hit", parameters(8)).parameters()).hasSize(8);
    }

    @Test
    void readsAsItsHandler() {
        assertThat(HIT).hasToString("hit(self, by, damage)");
        assertThat(EventType.SPAWN).hasToString("spawn(self)");
        assertThat(EventType.TICK_ALL).hasToString("tickAll(selves, dt)");
    }

    @Test
    void hasAnAnswerOnlyAsAQuestion() {
        assertThat(HIT.answer()).isEmpty();
        assertThat(EventType.question("canOpen", boolean.class).answer()).contains(boolean.class);
    }

    @Test
    void listsTheLifecycleInTheOrderOfItsNumbers() {
        assertThat(EventType.LIFECYCLE)
                .extracting(EventType::name)
                .containsExactly("spawn", "tickAll", "tick", "despawn");
    }

    private static Parameter[] parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Parameter.of("p" + i, int.class))
                .toArray(Parameter[]::new);
    }

    private static final class Drone extends Entity {}

    private static final class Stranger {
        @Override
        public String toString() {
            throw new AssertionError("a message asks no stranger for its text");
        }
    }
}
