package dev.downbeat.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EventDocTest {

    private static final Parameter DAMAGE = Parameter.of("damage", double.class);

    @Test
    void anEventSaysNothingOfItselfAtFirst() {
        assertThat(EventType.of("hit").doc()).isEmpty();
        assertThat(DAMAGE.doc()).isEmpty();
        assertThat(new Parameter("damage", double.class, Parameter.Arity.ONE)).isEqualTo(DAMAGE);
    }

    @Test
    void anEventWithProseIsOtherwiseTheSame() {
        EventType plain = EventType.question("canOpen", boolean.class, DAMAGE);

        EventType told = plain.withDoc("Whether it opens.");

        assertThat(told.doc()).isEqualTo("Whether it opens.");
        assertThat(told.name()).isEqualTo("canOpen");
        assertThat(told.answer()).contains(boolean.class);
        assertThat(told.parameters()).containsExactly(DAMAGE);
        assertThat(plain.doc()).isEmpty();
    }

    @Test
    void aParameterWithProseIsOtherwiseTheSame() {
        Parameter told = Parameter.listOf("points", int.class).withDoc("Units.");

        assertThat(told).isEqualTo(new Parameter("points", int.class, Parameter.Arity.LIST, "Units."));
    }

    @Test
    void theLifecycleSaysWhatItIs() {
        assertThat(EventType.LIFECYCLE)
                .allSatisfy(event -> assertThat(event.doc()).isNotEmpty());
    }
}
