package dev.downbeat.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RosterTest {

    private static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);

    private final Roster roster = new Roster();
    private final List<String> changes = new ArrayList<>();
    private final Roster.ChangeListener recorder = new Roster.ChangeListener() {
        @Override
        public void spawned(Entity entity) {
            changes.add("+" + entity.id());
        }

        @Override
        public void despawned(Entity entity) {
            changes.add("-" + entity.id());
        }
    };

    @Test
    void refusesAnEntityThatItsFactoryMadeBefore() {
        Drone only = new Drone();
        EntityKind<Drone> kind = new EntityKind<>("drone", Drone.class, () -> only);
        roster.spawn(kind, 0);

        assertThatThrownBy(() -> roster.spawn(kind, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a factory must make a fresh entity each time: entity=drone 0.0");
    }

    @Test
    void wastesNoSlotOnARefusedEntity() {
        Drone only = new Drone();
        EntityKind<Drone> kind = new EntityKind<>("drone", Drone.class, () -> only);
        roster.spawn(kind, 0);
        assertThatThrownBy(() -> roster.spawn(kind, 0)).isInstanceOf(IllegalStateException.class);

        assertThat(EntityId.toString(roster.spawn(DRONE, 0).id())).isEqualTo("1.0");
    }

    @Test
    void refusesToDespawnAnEntityOfAnotherRoster() {
        Drone stranger = new Roster().spawn(DRONE, 0);

        assertThatThrownBy(() -> roster.despawn(stranger))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entity is of another world: entity=drone 0.0");
    }

    @Test
    void hasNoKindForAnEntityThatWasNotSpawned() {
        Drone drone = new Drone();

        assertThatThrownBy(drone::kind)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an entity has a kind once a world spawned it: class=" + Drone.class.getName());
    }

    @Test
    void despawnsNothingThatWasNeverSpawned() {
        assertThat(roster.despawn(new Drone())).isFalse();
    }

    @Test
    void showsAnUnspawnedEntityAsNone() {
        Drone drone = new Drone();

        assertThat(drone.id()).isEqualTo(EntityId.NONE);
        assertThat(drone).hasToString("entity none");
        assertThat(drone.present()).isFalse();
    }

    @Test
    void makesASpawnedEntityUsableAtOnceAndLiveLater() {
        Drone drone = roster.spawn(DRONE, 4);

        assertThat(drone).hasToString("drone 0.0");
        assertThat(drone.kind()).isSameAs(DRONE);
        assertThat(drone.kindIndex()).isEqualTo(4);
        assertThat(drone.present()).isTrue();
        assertThat(drone.live()).isFalse();
        assertThat(roster.find(drone.id())).isNull();
    }

    @Test
    void makesAnEntityLiveWhenChangesAreApplied() {
        Drone drone = roster.spawn(DRONE, 0);

        roster.applyChanges(recorder);

        assertThat(drone.live()).isTrue();
        assertThat(roster.find(drone.id())).isSameAs(drone);
        assertThat(roster.size()).isEqualTo(1);
    }

    @Test
    void keepsADespawnedEntityLiveUntilChangesAreApplied() {
        Drone drone = spawnLive();

        roster.despawn(drone);

        assertThat(drone.live()).isTrue();
        assertThat(roster.find(drone.id())).isSameAs(drone);
    }

    @Test
    void letsGoOfADespawnedEntityWhenChangesAreApplied() {
        Drone drone = spawnLive();
        roster.despawn(drone);

        roster.applyChanges(recorder);

        assertThat(drone.live()).isFalse();
        assertThat(drone.present()).isFalse();
        assertThat(roster.find(drone.id())).isNull();
        assertThat(roster.size()).isZero();
    }

    @Test
    void despawnsOnce() {
        Drone drone = spawnLive();

        assertThat(roster.despawn(drone)).isTrue();
        assertThat(roster.despawn(drone)).isFalse();
        roster.applyChanges(recorder);
        assertThat(roster.despawn(drone)).isFalse();
        roster.applyChanges(recorder);
        assertThat(changes).containsExactly("+0", "-0");
    }

    @Test
    void appliesChangesInTheOrderInWhichTheyWereAskedFor() {
        Drone first = spawnLive();
        changes.clear();
        Drone second = roster.spawn(DRONE, 0);
        roster.despawn(first);
        Drone third = roster.spawn(DRONE, 0);

        roster.applyChanges(recorder);

        assertThat(changes).containsExactly("+" + second.id(), "-" + first.id(), "+" + third.id());
    }

    @Test
    void tellsOfBothChangesOfAnEntityThatComesAndGoesTogether() {
        Drone drone = roster.spawn(DRONE, 0);
        roster.despawn(drone);

        roster.applyChanges(recorder);

        assertThat(changes).containsExactly("+0", "-0");
        assertThat(drone.present()).isFalse();
        assertThat(roster.size()).isZero();
    }

    @Test
    void appliesTheRestLaterWhenAListenerThrows() {
        roster.spawn(DRONE, 0);
        roster.spawn(DRONE, 0);
        Roster.ChangeListener broken = new Roster.ChangeListener() {
            @Override
            public void spawned(Entity entity) {
                throw new IllegalStateException("full");
            }

            @Override
            public void despawned(Entity entity) {}
        };
        assertThatThrownBy(() -> roster.applyChanges(broken)).hasMessage("full");

        roster.applyChanges(recorder);

        assertThat(roster.size()).isEqualTo(2);
    }

    @Test
    void usesASlotAgainWithItsNextGeneration() {
        Drone old = spawnLive();
        roster.despawn(old);
        roster.applyChanges(recorder);

        Drone fresh = spawnLive();

        assertThat(fresh).hasToString("drone 0.1");
        assertThat(roster.slots()).isEqualTo(1);
    }

    @Test
    void findsNothingUnderAnOldIdOfASlotUsedAgain() {
        Drone old = spawnLive();
        roster.despawn(old);
        roster.applyChanges(recorder);

        Drone fresh = spawnLive();

        assertThat(roster.find(old.id())).isNull();
        assertThat(roster.find(fresh.id())).isSameAs(fresh);
    }

    @ParameterizedTest
    @ValueSource(longs = {EntityId.NONE, Long.MIN_VALUE, -2, 1, 1L << 24, 1L << 48, 1L << 56, 1L << 62, Long.MAX_VALUE})
    void findsNothingUnderANumberThatIsNoId(long id) {
        spawnLive();

        assertThat(roster.find(id)).isNull();
    }

    @Test
    void neverUsesASlotAgainAfterItsLastGeneration() {
        for (int generation = 0; generation < EntityId.LIMIT; generation++) {
            roster.despawn(roster.spawn(DRONE, 0));
            roster.applyChanges(new Silence());
        }

        assertThat(roster.spawn(DRONE, 0)).hasToString("drone 1.0");
    }

    @Test
    void visitsInTheOrderOfIds() {
        List<Drone> drones = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            drones.add(spawnLive());
        }
        for (int i = 0; i < 200; i += 3) {
            roster.despawn(drones.get(i));
        }
        roster.applyChanges(recorder);
        for (int i = 0; i < 100; i++) {
            spawnLive();
        }

        List<Long> visited = new ArrayList<>();
        roster.forEach(entity -> visited.add(entity.id()));

        assertThat(visited).isSorted().hasSize(roster.size()).doesNotHaveDuplicates();
    }

    @Test
    void showsNothingSpawnedWhileVisitingToTheVisit() {
        spawnLive();
        List<Entity> visited = new ArrayList<>();

        roster.forEach(entity -> {
            visited.add(entity);
            roster.spawn(DRONE, 0);
        });

        assertThat(visited).hasSize(1);
    }

    @Test
    void foretellsTheIdsThatFreeSlotsWillGive() {
        Drone first = spawnLive();
        Drone second = spawnLive();
        roster.despawn(second);
        roster.despawn(first);
        roster.applyChanges(recorder);
        LongStream.Builder foretold = LongStream.builder();
        roster.forEachFreeId(foretold::add);

        long next = roster.spawn(DRONE, 0).id();
        long nextButOne = roster.spawn(DRONE, 0).id();

        assertThat(foretold.build()).containsExactly(nextButOne, next);
    }

    private Drone spawnLive() {
        Drone drone = roster.spawn(DRONE, 0);
        roster.applyChanges(recorder);
        return drone;
    }

    private static final class Drone extends Entity {}

    private static final class Silence implements Roster.ChangeListener {
        @Override
        public void spawned(Entity entity) {}

        @Override
        public void despawned(Entity entity) {}
    }
}
