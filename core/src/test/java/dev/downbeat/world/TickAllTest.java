package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityId;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.event.OverflowPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tick of a kind as a whole. */
final class TickAllTest {

    private static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);
    private static final EntityKind<Drone> ROCK = new EntityKind<>("rock", Drone.class, Drone::new);
    private static final EntityKind<Drone> DOOR = new EntityKind<>("door", Drone.class, Drone::new);
    private static final Vocabulary VOCABULARY = Vocabulary.of(DRONE, ROCK, DOOR);

    private static final class Drone extends Entity {}

    private final List<String> problems = new ArrayList<>();
    private final WorldListener listener = new WorldListener() {
        @Override
        public void failed(EntityKind<?> kind, EventType type, RuntimeException cause, long total) {
            problems.add(type.name() + " of " + kind.name() + ": " + cause.getMessage() + ", total " + total);
        }
    };
    private final WorldConfig config = WorldConfig.of(VOCABULARY).withListener(listener);
    private final World world = new World(config);
    private final Masses masses = new Masses();

    TickAllTest() {
        world.behave(masses);
    }

    /** Handles the ticks of drones and rocks as a whole, and notes each call. */
    private static final class Masses implements Behaviours {
        private final List<String> calls = new ArrayList<>();
        private final List<Population> populations = new ArrayList<>();
        private final Set<Integer> spent = new HashSet<>();
        private Runnable inTickAll = () -> {};

        @Override
        public void handle(Event event) {
            calls.add(event.type().name() + " " + event.target());
        }

        @Override
        public boolean ticksAll(int kindIndex) {
            return kindIndex != VOCABULARY.numberOf(DOOR);
        }

        @Override
        public void tickAll(Population selves, double dt) {
            populations.add(selves);
            calls.add(selves.stream()
                    .map(self -> EntityId.toString(self.id()))
                    .collect(Collectors.joining(" ", selves.kind().name() + "s ", "")));
            inTickAll.run();
        }

        @Override
        public void tick(Entity entity, double dt) {
            calls.add("tick " + entity);
        }

        @Override
        public boolean spent(int kindIndex) {
            return spent.contains(kindIndex);
        }

        @Override
        public void putOff(int events, int entities) {
            calls.add("put off " + events + " " + entities);
        }
    }

    private List<String> callsOfATick() {
        masses.calls.clear();
        world.tick();
        return List.copyOf(masses.calls);
    }

    @Test
    void tellsOfAFailureAndGoesOn() {
        world.spawn(DRONE);
        world.tick();
        masses.inTickAll = () -> {
            throw new IllegalStateException("no fuel");
        };

        assertThat(callsOfATick()).containsExactly("spawn drone 0.0", "drones 0.0", "tick drone 0.0");
        assertThat(problems).containsExactly("tickAll of drone: no fuel, total 1");
    }

    @Test
    void isPutOffOnceItsKindHasHadItsShare() {
        world.spawn(DRONE);
        world.spawn(ROCK);
        world.tick();
        world.tick();
        masses.spent.add(VOCABULARY.numberOf(DRONE));

        assertThat(callsOfATick()).containsExactly("rocks 1.0", "tick rock 1.0", "put off 0 1");
        masses.spent.clear();
        assertThat(callsOfATick()).containsExactly("drones 0.0", "rocks 1.0", "tick drone 0.0", "tick rock 1.0");
    }

    @Test
    void causesNoMoreThanItLeavesRoomFor() {
        World small = new World(config.withQueue(8, OverflowPolicy.DROP_OLDEST));
        small.behave(masses);
        small.spawn(DRONE);
        small.tick();
        List<String> refusals = new ArrayList<>();
        masses.inTickAll = () -> {
            for (int i = 0; i < 5; i++) {
                try {
                    small.spawn(ROCK);
                } catch (IllegalStateException e) {
                    refusals.add(e.getMessage());
                }
            }
        };
        small.tick();

        assertThat(refusals)
                .containsExactly(
                        "no room for more events in this tick: drone has caused 4, and the rest of the queue is for"
                                + " others; do less in one tick");
    }

    @Test
    void comesAfterQueuedEventsAndBeforeTheTicksKindByKind() {
        world.spawn(ROCK);
        world.spawn(DRONE);
        world.spawn(DOOR);
        world.spawn(ROCK);
        world.tick();

        assertThat(callsOfATick())
                .containsExactly(
                        "spawn rock 0.0",
                        "spawn drone 1.0",
                        "spawn door 2.0",
                        "spawn rock 3.0",
                        "drones 1.0",
                        "rocks 0.0 3.0",
                        "tick rock 0.0",
                        "tick drone 1.0",
                        "tick door 2.0",
                        "tick rock 3.0");
    }

    @Test
    void isNotCalledForAKindWithoutLiveEntities() {
        Drone only = world.spawn(DRONE);
        assertThat(callsOfATick()).isEmpty();
        world.despawn(only);
        assertThat(callsOfATick()).containsExactly("spawn drone 0.0", "drones 0.0", "tick drone 0.0");

        assertThat(callsOfATick()).containsExactly("despawn drone 0.0");
    }

    @Test
    void hasOnePopulationUntilAnEntityOfTheKindComesOrGoes() {
        world.spawn(DRONE);
        world.tick();
        world.tick();
        world.spawn(DOOR);
        world.tick();
        world.tick();
        Drone second = world.spawn(DRONE);
        world.tick();
        world.tick();
        world.despawn(second);
        world.tick();
        world.tick();

        List<Population> seen = masses.populations;
        assertThat(seen).extracting(List::size).containsExactly(1, 1, 1, 1, 2, 2, 1);
        assertThat(seen.subList(0, 4)).allSatisfy(each -> assertThat(each).isSameAs(seen.get(0)));
        assertThat(seen.get(5)).as("as it was").isSameAs(seen.get(4)).endsWith(second);
    }

    @Test
    void listsEntitiesInTheOrderOfTheirIdsHoweverTheyCame() {
        Drone first = world.spawn(DRONE);
        Drone second = world.spawn(DRONE);
        world.tick();
        world.despawn(first);
        world.tick();
        Drone third = world.spawn(DRONE); // in the place of the first
        world.tick();
        world.tick();

        assertThat(masses.populations.get(masses.populations.size() - 1)).containsExactly(third, second);
    }
}
