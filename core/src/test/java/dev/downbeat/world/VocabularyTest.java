package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import org.junit.jupiter.api.Test;

final class VocabularyTest {

    private static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);
    private static final EntityKind<Drone> DOOR = new EntityKind<>("door", Drone.class, Drone::new);
    private static final EventType HIT = EventType.of("hit");
    private static final EventType OPEN = EventType.of("open");

    @Test
    void refusesTwoKindsOfOneName() {
        EntityKind<Drone> twin = new EntityKind<>("drone", Drone.class, Drone::new);

        assertThatThrownBy(() -> Vocabulary.of(DRONE, twin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two kinds of one name: name=drone");
    }

    @Test
    void refusesTwoEventsOfOneName() {
        assertThatThrownBy(() -> Vocabulary.of().withEvents(HIT, EventType.of("hit")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two events of one name: name=hit");
    }

    @Test
    void refusesAnEventWithTheNameOfALifecycleEvent() {
        assertThatThrownBy(() -> Vocabulary.of().withEvents(EventType.of("tick")))
                .hasMessage("two events of one name: name=tick");
    }

    @Test
    void hasNoNumberForAForeignKind() {
        assertThatThrownBy(() -> Vocabulary.of(DRONE).numberOf(DOOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind is not in this world's vocabulary: name=door");
    }

    @Test
    void hasNoNumberForAForeignEvent() {
        assertThatThrownBy(() -> Vocabulary.of().numberOf(HIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event is not in this world's vocabulary: name=hit");
    }

    @Test
    void numbersEventsAfterTheLifecycle() {
        Vocabulary vocabulary = Vocabulary.of().withEvents(HIT).withEvents(OPEN);

        assertThat(vocabulary.events())
                .containsExactly(EventType.SPAWN, EventType.TICK_ALL, EventType.TICK, EventType.DESPAWN, HIT, OPEN)
                .allSatisfy(
                        event -> assertThat(vocabulary.events().indexOf(event)).isEqualTo(vocabulary.numberOf(event)));
    }

    @Test
    void numbersKindsFromZero() {
        Vocabulary vocabulary = Vocabulary.of(DRONE, DOOR);

        assertThat(vocabulary.numberOf(DRONE)).isZero();
        assertThat(vocabulary.numberOf(DOOR)).isEqualTo(1);
    }

    @Test
    void findsByName() {
        Vocabulary vocabulary = Vocabulary.of(DRONE).withEvents(HIT);

        assertThat(vocabulary.kind("drone")).contains(DRONE);
        assertThat(vocabulary.event("hit")).contains(HIT);
        assertThat(vocabulary.kind("hit")).isEmpty();
        assertThat(vocabulary.event("drone")).isEmpty();
    }

    private static final class Drone extends Entity {}
}
