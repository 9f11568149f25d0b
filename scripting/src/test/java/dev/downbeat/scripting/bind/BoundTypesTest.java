package dev.downbeat.scripting.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.scripting.Bindings;
import dev.downbeat.scripting.Bound;
import dev.downbeat.scripting.Misbound;
import dev.downbeat.scripting.Misranged;
import dev.downbeat.scripting.TestGame;
import java.util.Map;
import org.joml.Vector2d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTypesTest {

    private static void bind(Class<?> type) {
        BoundTypes.of(Bindings.of(TestGame.VOCABULARY).withGlobal("thing", type));
    }

    private static void refuses(Class<?> type, String message) {
        assertThatThrownBy(() -> bind(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAClassThatIsNotPublic() {
        refuses(
                HiddenClass.class,
                "cannot bind HiddenClass.x: its class must be public and its package exported to dev.downbeat.scripting");
    }

    @Test
    void refusesAMemberThatIsNotPublicOrIsStatic() {
        refuses(HiddenField.class, "cannot bind HiddenField.x: it must be public and not static");
        refuses(StaticField.class, "cannot bind StaticField.x: it must be public and not static");
        refuses(HiddenMethod.class, "cannot bind HiddenMethod.go: it must be public and not static");
        refuses(StaticMethod.class, "cannot bind StaticMethod.go: it must be public and not static");
    }

    @Test
    void refusesATypeThatScriptsCannotSee() {
        refuses(
                WithMap.class,
                "cannot bind WithMap.map: a script cannot see a java.util.Map<java.lang.String, java.lang.Double>;"
                        + " use double, int, boolean, String, a class with bound members, or a List of these");
        refuses(
                WithLong.class,
                "cannot bind WithLong.x: a script cannot see a long;"
                        + " use double, int, boolean, String, a class with bound members, or a List of these");
    }

    @Test
    void refusesARangeThatDoesNotFitItsField() {
        refuses(Misranged.Text.class, "cannot bind Text.x: only a double or an int can be clamped");
        refuses(Misranged.Endless.class, "cannot bind Endless.x: its range must be of finite numbers");
        refuses(Misranged.Broken.class, "cannot bind Broken.x: its range must be of whole numbers");
        refuses(Misranged.Empty.class, "cannot bind Empty.x: its range is empty: min=2.0, max=1.0");
    }

    @Test
    void refusesTwoMembersOfOneName() {
        refuses(Misbound.Overloaded.class, "cannot bind Overloaded.go: another bound member has this name");
    }

    @Test
    void refusesVarargsOfASpecialType() {
        refuses(Misbound.Varargs.class, "cannot bind Varargs.go: what follows the fixed parameters must be Object...");
    }

    @Test
    void refusesTheNamesThatEveryEntityHas() {
        refuses(Misbound.Named.class, "cannot bind Named.state: every entity has a member of this name already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            world   | a global of this name exists: name=world
            console | a global of this name exists: name=console
            arena   | a global of this name exists: name=arena
            2x      | a global's name must be an identifier: name=2x
            a-b     | a global's name must be an identifier: name=a-b
            """)
    void refusesAGlobalOfThatName(String name, String message) {
        assertThatThrownBy(() -> TestGame.BINDINGS.withGlobal(name, TestGame.Arena.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void findsTheNearestBoundTypeOfAnObject() {
        BoundTypes types = BoundTypes.of(TestGame.BINDINGS);

        assertThat(types.of(new TestGame.Drone()).name()).isEqualTo("drone");
        assertThat(types.of(new Vector2d() {}).type()).isEqualTo(Vector2d.class);
        assertThatThrownBy(() -> types.of("text")).hasMessage("no bound class: class=java.lang.String");
    }

    static final class HiddenClass {
        @Bound
        public double x;
    }

    static final class HiddenField {
        @Bound
        double x;
    }

    static final class StaticField {
        @Bound
        public static double x;
    }

    static final class HiddenMethod {
        @Bound
        void go() {}
    }

    static final class StaticMethod {
        @Bound
        public static void go() {}
    }

    static final class WithMap {
        @Bound
        public Map<String, Double> map = Map.of();
    }

    static final class WithLong {
        @Bound
        public long x;
    }
}
