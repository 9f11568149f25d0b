package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityId;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ticks of entities that come one after the other, given out together. */
final class EntityRunTest {

    private static final EntityKind<Thing> DRONE = new EntityKind<>("drone", Thing.class, Thing::new);
    private static final EntityKind<Thing> ROCK = new EntityKind<>("rock", Thing.class, Thing::new);

    private static final class Thing extends Entity {}

    private final List<String> problems = new ArrayList<>();
    private final WorldListener listener = new WorldListener() {
        @Override
        public void failed(Entity entity, EventType type, RuntimeException cause, long total) {
            problems.add(type.name() + " of " + name(entity) + ": " + cause.getMessage());
        }
    };
    private final World world =
            new World(WorldConfig.of(Vocabulary.of(DRONE, ROCK)).withListener(listener));
    private final Taking taking = new Taking();

    /** Notes runs, and takes as many of each as it may. */
    private static final class Taking implements Behaviours {
        private final List<String> runs = new ArrayList<>();
        private int most = Integer.MAX_VALUE;
        private String failing = "";
        private boolean failsBefore;

        @Override
        public void tick(EntityRun run, double dt) {
            if (failsBefore) {
                throw new IllegalStateException("before it has begun");
            }
            List<String> taken = new ArrayList<>();
            try {
                while (taken.size() < most && run.next() != null) {
                    String name = name(run.latest());
                    taken.add(name);
                    if (name.equals(failing)) {
                        throw new IllegalStateException("broken");
                    }
                }
            } finally {
                runs.add(String.join(" ", taken));
            }
        }

        @Override
        public void putOff(int events, int entities) {
            runs.add(entities + " put off");
        }
    }

    private static String name(Entity entity) {
        return entity.kind().name() + EntityId.index(entity.id());
    }

    /** The runs of the next tick. */
    private List<String> tick() {
        taking.runs.clear();
        world.tick();
        return List.copyOf(taking.runs);
    }

    private void spawn(EntityKind<?>... kinds) {
        for (EntityKind<?> kind : kinds) {
            world.spawn(kind);
        }
        world.tick();
        world.behave(taking);
    }

    @Test
    void goesOnAfterTheEntityThatFails() {
        spawn(DRONE, DRONE, DRONE);
        taking.failing = "drone1";

        assertThat(tick()).containsExactly("drone0 drone1", "drone2");
        assertThat(problems).containsExactly("tick of drone1: broken");
    }

    @Test
    void comesToItsEndWhenTheLastEntityFails() {
        spawn(DRONE, DRONE, ROCK);
        taking.failing = "drone1";

        assertThat(tick()).containsExactly("drone0 drone1", "rock2");
        assertThat(problems).containsExactly("tick of drone1: broken");
    }

    @Test
    void blamesEachEntityOnceWhenBehaviourFailsBeforeItTakesOne() {
        spawn(DRONE, DRONE);
        taking.failsBefore = true;

        assertThat(tick()).isEmpty();
        assertThat(problems)
                .containsExactly("tick of drone0: before it has begun", "tick of drone1: before it has begun");
    }

    @Test
    void hasNoLatestEntityBeforeOneIsTaken() {
        spawn(DRONE);
        world.behave(new Behaviours() {
            @Override
            public void tick(EntityRun run, double dt) {
                assertThatThrownBy(run::latest)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("no entity of this run was taken yet: call next() first");
                run.next();
            }
        });
        world.tick();

        assertThat(problems).isEmpty();
    }

    @Test
    void putsOffWhatIsNotTakenAndBeginsWithThatNextTime() {
        spawn(DRONE, DRONE, DRONE, ROCK, DRONE);
        taking.most = 2;

        assertThat(tick()).containsExactly("drone0 drone1", "rock3", "drone4", "1 put off");
        assertThat(tick()).containsExactly("drone2", "rock3", "drone4", "drone0 drone1");
    }

    @Test
    void endsWhereAnotherKindComesAndLeavesOutWhoIsGone() {
        spawn(DRONE, DRONE, DRONE, ROCK, ROCK, DRONE);
        world.forEachEntity(entity -> {
            if (EntityId.index(entity.id()) == 1) {
                world.despawn(entity);
            }
        });
        tick();

        assertThat(tick()).containsExactly("drone0 drone2", "rock3 rock4", "drone5");
    }
}
