package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityId;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.event.OverflowPolicy;
import dev.downbeat.event.Parameter;
import dev.downbeat.time.Timestep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The order of the tick, and what becomes of an event posted in each of its phases. */
final class WorldTest {

    private static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);
    private static final EntityKind<Rock> ROCK = new EntityKind<>("rock", Rock.class, Rock::new);
    private static final EventType NOTE = EventType.of("note", Parameter.of("text", String.class));
    private static final EventType CAN_OPEN = EventType.question("canOpen", boolean.class);
    private static final Vocabulary VOCABULARY = Vocabulary.of(DRONE, ROCK).withEvents(NOTE, CAN_OPEN);

    private final List<String> problems = new ArrayList<>();
    private final WorldListener listener = new WorldListener() {
        @Override
        public void failed(Entity entity, EventType type, RuntimeException cause, long total) {
            problems.add(type.name() + " of " + entity + ": " + cause.getMessage());
        }

        @Override
        public void dropped(long tick, long count, long total) {
            problems.add("tick " + tick + " dropped " + count);
        }
    };
    private final WorldConfig config = WorldConfig.of(VOCABULARY).withListener(listener);
    private final World world = new World(config);
    private final RecordingBehaviours behaviours = new RecordingBehaviours();

    WorldTest() {
        world.behave(behaviours);
    }

    @Test
    void refusesATickWithinATick() {
        world.add(World::tick);

        assertThatThrownBy(world::tick)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a tick is running already: a handler or system must not call tick()");
    }

    @Test
    void passesTheExceptionOfASystemThroughAndTicksOn() {
        List<Long> failed = new ArrayList<>();
        world.add(w -> {
            if (failed.isEmpty()) {
                failed.add(w.tickNumber());
                throw new IllegalStateException("physics is broken");
            }
        });
        assertThatThrownBy(world::tick).hasMessage("physics is broken");

        world.tick();

        assertThat(world.tickNumber()).isEqualTo(2);
    }

    /** Has enough after some calls in each tick. */
    private static final class Limited implements Behaviours {
        private final List<String> calls = new ArrayList<>();
        private final List<String> putOff = new ArrayList<>();
        private int left;

        @Override
        public void boundary() {
            left = 3;
        }

        @Override
        public void handle(Event event) {
            left--;
            calls.add(event.type().name() + (event.argumentCount() > 0 ? " " + event.argument(0) : ""));
        }

        @Override
        public void tick(Entity entity, double dt) {
            left--;
            calls.add("tick " + EntityId.index(entity.id()));
        }

        @Override
        public boolean spent(int kindIndex) {
            return left == 0;
        }

        @Override
        public void putOff(int events, int entities) {
            putOff.add(events + " events, " + entities + " entities");
        }
    }

    @Test
    void putsOffWhatBehaviourHasNoShareLeftFor() {
        Limited limited = new Limited();
        for (int i = 0; i < 5; i++) {
            world.spawn(DRONE);
        }
        world.tick(); // with the spawn events queued
        world.behave(limited);
        List<List<String>> ticks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            limited.calls.clear();
            world.tick();
            ticks.add(List.copyOf(limited.calls));
        }

        assertThat(ticks)
                .containsExactly(
                        List.of("spawn", "spawn", "spawn"),
                        List.of("spawn", "spawn", "tick 0"),
                        List.of("tick 1", "tick 2", "tick 3"),
                        List.of("tick 4", "tick 0", "tick 1"),
                        List.of("tick 2", "tick 3", "tick 4"));
        assertThat(limited.putOff)
                .containsExactly(
                        "2 events, 5 entities",
                        "0 events, 4 entities",
                        "0 events, 2 entities",
                        "0 events, 2 entities",
                        "0 events, 2 entities");
    }

    /** Lets one kind have so many calls in a tick. */
    private static final class Rationed implements Behaviours {
        private final List<String> calls = new ArrayList<>();
        private final int greedy = VOCABULARY.numberOf(DRONE);
        private int left;

        @Override
        public void boundary() {
            left = 2;
        }

        @Override
        public void handle(Event event) {
            note(event.target(), event.type().name() + " ");
        }

        @Override
        public void tick(Entity entity, double dt) {
            note(entity, "");
        }

        private void note(Entity entity, String what) {
            left -= entity.kindIndex() == greedy ? 1 : 0;
            calls.add(what + entity.kind().name() + EntityId.index(entity.id()));
        }

        @Override
        public boolean spent(int kindIndex) {
            return kindIndex == greedy && left == 0;
        }
    }

    @Test
    void letsOtherKindsGoOnInTheirOrderWhenOneIsPutOff() {
        for (EntityKind<?> kind : List.of(DRONE, ROCK, DRONE, DRONE, ROCK)) {
            world.spawn(kind);
        }
        world.tick();
        Rationed rationed = new Rationed();
        world.behave(rationed);
        List<List<String>> ticks = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            rationed.calls.clear();
            world.tick();
            ticks.add(List.copyOf(rationed.calls));
        }

        assertThat(ticks)
                .containsExactly(
                        List.of("spawn drone0", "spawn rock1", "spawn drone2", "spawn rock4", "rock1", "rock4"),
                        List.of("spawn drone3", "drone0", "rock1", "rock4"),
                        List.of("rock1", "drone2", "drone3", "rock4"),
                        List.of("drone0", "rock1", "drone2", "rock4"));
    }

    @Test
    void takesNoMoreEventsOfABehaviourThanItLeavesRoomFor() {
        World small = new World(config.withQueue(8, OverflowPolicy.DROP_OLDEST));
        Drone drone = small.spawn(DRONE);
        small.spawn(ROCK);
        small.tick();
        RecordingBehaviours posting = new RecordingBehaviours();
        Map<String, Integer> posted = new TreeMap<>();
        posting.inTick = entity -> {
            for (int i = 0; i < 10; i++) {
                boolean room = small.post(NOTE, drone, "");
                posted.merge(entity.kind().name() + (room ? "" : " refused"), 1, Integer::sum);
            }
        };
        small.behave(posting);
        small.tick();

        assertThat(posted)
                .containsExactly(
                        entry("drone", 4), entry("drone refused", 6), entry("rock", 2), entry("rock refused", 8));
        assertThat(problems).containsExactly("tick 2 dropped 14");
        assertThat(small.post(NOTE, drone, "by the game")).isTrue();
    }

    @Test
    void refusesSpawnsOfABehaviourWhoseEventsLeaveNoRoom() {
        World small = new World(config.withQueue(8, OverflowPolicy.DROP_NEWEST));
        small.spawn(DRONE);
        small.tick();
        RecordingBehaviours spawning = new RecordingBehaviours();
        spawning.inTick = entity -> {
            for (int i = 0; i < 3; i++) {
                small.despawn(small.spawn(DRONE));
            }
        };
        small.behave(spawning);
        small.tick();

        assertThat(problems)
                .containsExactly(
                        "tick of " + small.find(0) + ": no room for more events in this tick: drone has caused 4, and"
                                + " the rest of the queue is for others; do less in one tick");
        assertThat(small.spawn(DRONE)).isNotNull(); // the game itself may
    }

    @Test
    void takesNoRoomForADespawnThatIsNone() {
        World small = new World(config.withQueue(8, OverflowPolicy.DROP_NEWEST));
        Drone target = small.spawn(DRONE);
        small.spawn(DRONE);
        small.tick();
        List<Boolean> first = new ArrayList<>();
        RecordingBehaviours despawning = new RecordingBehaviours();
        despawning.inTick = entity -> {
            for (int i = 0; i < 10; i++) {
                first.add(small.despawn(target));
            }
        };
        small.behave(despawning);
        small.tick();

        assertThat(problems).isEmpty();
        assertThat(first).hasSize(20).containsOnlyOnce(true).startsWith(true);
    }

    @Test
    void forgetsABehaviourOnlyIfItIsTheOneThatItHas() {
        RecordingBehaviours former = new RecordingBehaviours();
        RecordingBehaviours latter = new RecordingBehaviours();
        spawnLive();
        world.behave(former);
        world.behave(latter);
        world.forget(former);
        world.tick();
        assertThat(latter.calls).isNotEmpty();

        latter.calls.clear();
        world.forget(latter);
        world.tick();
        assertThat(latter.calls).isEmpty();
    }

    @Test
    void handlesWhatWasPutOffBeforeWhatIsPostedLater() {
        Drone drone = spawnLive();
        Limited limited = new Limited();
        world.behave(limited);
        world.tick();
        limited.calls.clear();
        for (String text : List.of("a", "b", "c", "d")) {
            world.post(NOTE, drone, text);
        }
        world.tick();
        world.post(NOTE, drone, "e");
        world.tick();

        assertThat(limited.calls).containsExactly("note a", "note b", "note c", "note d", "note e", "tick 0");
    }

    @Test
    void refusesToPostAQuestion() {
        Drone drone = spawnLive();

        assertThatThrownBy(() -> world.post(CAN_OPEN, drone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a question is asked, not posted: type=canOpen(self)");
    }

    @ParameterizedTest
    @FieldSource("dev.downbeat.event.EventType#LIFECYCLE")
    void refusesToPostAnEventThatItRaisesItself(EventType type) {
        Drone drone = spawnLive();

        assertThatThrownBy(() -> world.post(type, drone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an event that the world raises itself cannot be posted: type=" + type);
    }

    @Test
    void refusesAnEventThatIsNotInItsVocabulary() {
        Drone drone = spawnLive();

        assertThatThrownBy(() -> world.post(EventType.of("open"), drone))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event is not in this world's vocabulary: name=open");
    }

    @Test
    void refusesAnInputThatIsNotInItsVocabularyWhenItIsPosted() {
        Drone drone = spawnLive();

        assertThatThrownBy(() -> world.inbox().post(EventType.of("open"), drone.id()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("event is not in this world's vocabulary: name=open");
    }

    @Test
    void refusesToSpawnAKindThatIsNotInItsVocabulary() {
        EntityKind<Drone> door = new EntityKind<>("door", Drone.class, Drone::new);

        assertThatThrownBy(() -> world.spawn(door))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind is not in this world's vocabulary: name=door");
    }

    @Test
    void refusesEntitiesOfAnotherWorld() {
        Drone stranger = new World(config).spawn(DRONE);

        assertThatThrownBy(() -> world.post(NOTE, stranger, "hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("entity is of another world: entity=drone 0.0");
        assertThatThrownBy(() -> world.despawn(stranger)).hasMessage("entity is of another world: entity=drone 0.0");
    }

    @Test
    void runsThePhasesOfATickInOrder() {
        Drone first = spawnLive();
        Drone second = spawnLive();
        settle();
        world.add(w -> behaviours.calls.add("system 1"));
        world.add(w -> behaviours.calls.add("system 2"));
        world.inbox().post(NOTE, first.id(), "input");
        world.post(NOTE, second, "queued");

        world.tick();

        assertThat(behaviours.take())
                .containsExactly(
                        "(",
                        "boundary",
                        "note drone 1.0 queued",
                        "note drone 0.0 input",
                        "tick drone 0.0",
                        "tick drone 1.0",
                        "system 1",
                        "system 2",
                        ")");
    }

    @Test
    void ticksWithTheTimestepInSeconds() {
        World fast = new World(config.withTimestep(Timestep.ofHz(64)));
        List<Double> steps = new ArrayList<>();
        fast.behave(new Behaviours() {
            @Override
            public void tick(Entity entity, double dt) {
                steps.add(dt);
            }
        });
        fast.spawn(DRONE);
        fast.tick();

        fast.tick();

        assertThat(steps).containsExactly(0.015625);
    }

    @Test
    void countsTicksFromOne() {
        List<Long> numbers = new ArrayList<>();
        behaviours.inBoundary = () -> numbers.add(world.tickNumber());

        world.tick();
        world.tick();

        assertThat(numbers).containsExactly(1L, 2L);
    }

    @Test
    void knowsWhetherATickIsRunning() {
        List<Boolean> running = new ArrayList<>();
        behaviours.inBoundary = () -> running.add(world.ticking());

        world.tick();

        assertThat(running).containsExactly(true);
        assertThat(world.ticking()).isFalse();
    }

    @Test
    void handlesInTheSameTickWhatIsPostedAtTheBoundary() {
        Drone drone = spawnLive();
        behaviours.inBoundary = () -> world.post(NOTE, drone, "now");
        settle();

        world.tick();

        assertThat(behaviours.take()).contains("note drone 0.0 now");
    }

    @Test
    void takesAtTheNextTickWhatComesInWhileEventsAreHandled() {
        Drone drone = spawnLive();
        settle();
        world.post(NOTE, drone, "first");
        behaviours.inHandle = event -> {
            behaviours.inHandle = other -> {};
            world.inbox().post(NOTE, drone.id(), "input");
        };

        world.tick();
        assertThat(behaviours.take()).doesNotContain("note drone 0.0 input");
        world.tick();

        assertThat(behaviours.take()).contains("note drone 0.0 input");
    }

    @Test
    void handlesInTheNextTickWhatAHandlerPosts() {
        Drone drone = spawnLive();
        settle();
        world.post(NOTE, drone, "first");
        behaviours.inHandle = event -> {
            behaviours.inHandle = other -> {};
            world.post(NOTE, drone, "second");
        };

        world.tick();
        assertThat(behaviours.take()).contains("note drone 0.0 first").doesNotContain("note drone 0.0 second");
        world.tick();

        assertThat(behaviours.take()).contains("note drone 0.0 second").doesNotContain("note drone 0.0 first");
    }

    @Test
    void handlesInTheNextTickWhatATickOrSystemPosts() {
        Drone drone = spawnLive();
        settle();
        behaviours.inTick = entity -> world.post(NOTE, entity, "of a tick");
        world.add(w -> w.post(NOTE, drone, "of a system"));

        world.tick();
        assertThat(notes()).isEmpty();
        world.tick();

        assertThat(notes()).containsExactly("note drone 0.0 of a tick", "note drone 0.0 of a system");
    }

    @Test
    void queuesTheSpawnEventWhenTheEntityBecomesLive() {
        behaviours.inBoundary = () -> {
            if (world.tickNumber() == 1) {
                world.spawn(DRONE);
            }
        };

        world.tick();
        assertThat(behaviours.take()).containsExactly("(", "boundary", ")");
        world.tick();

        assertThat(behaviours.take()).containsExactly("(", "boundary", "spawn drone 0.0", "tick drone 0.0", ")");
    }

    @Test
    void queuesSpawnAndDespawnAfterTheEventsOfTheTick() {
        Drone old = spawnLive();
        settle();
        behaviours.inTick = entity -> {
            world.despawn(old);
            world.spawn(DRONE);
            world.post(NOTE, old, "too late");
        };
        world.add(w -> w.forEachEntity(entity -> behaviours.calls.add("still there: " + entity)));

        world.tick();
        assertThat(behaviours.take()).containsExactly("(", "boundary", "tick drone 0.0", "still there: drone 0.0", ")");
        behaviours.inTick = entity -> {};
        world.tick();

        assertThat(behaviours.take())
                .containsExactly(
                        "(",
                        "boundary",
                        "despawn drone 0.0",
                        "spawn drone 1.0",
                        "tick drone 1.0",
                        "still there: drone 1.0",
                        ")");
    }

    @Test
    void handlesASpawnEventBeforeWhatWasPostedToTheEntityEarlier() {
        spawnLive();
        settle();
        behaviours.inTick = entity -> {
            behaviours.inTick = other -> {};
            world.post(NOTE, world.spawn(DRONE), "aim");
        };
        world.tick();
        behaviours.take();

        world.tick();

        assertThat(behaviours.take()).containsSubsequence("spawn drone 1.0", "note drone 1.0 aim");
    }

    @Test
    void keepsWhatIsPostedToAnEntitySpawnedBetweenTicks() {
        Drone drone = world.spawn(DRONE);
        world.post(NOTE, drone, "aim");

        world.tick();
        world.tick();

        assertThat(behaviours.take()).containsSubsequence("spawn drone 0.0", "note drone 0.0 aim");
        assertThat(world.staleEvents()).isZero();
    }

    @Test
    void deliversSpawnAndDespawnOfAnEntityThatComesAndGoesInOneTick() {
        Drone drone = world.spawn(DRONE);
        world.post(NOTE, drone, "aim");
        world.despawn(drone);
        world.tick();
        behaviours.take();

        world.tick();

        assertThat(behaviours.take()).containsExactly("(", "boundary", "spawn drone 0.0", "despawn drone 0.0", ")");
        assertThat(world.staleEvents()).isEqualTo(1);
    }

    @Test
    void deliversDespawnAsTheLastEventAndCountsTheRestAsStale() {
        Drone drone = spawnLive();
        settle();
        behaviours.inTick = entity -> {
            world.post(NOTE, entity, "before");
            world.despawn(entity);
            world.post(NOTE, entity, "after");
        };
        world.tick();
        behaviours.take();

        world.tick();

        assertThat(behaviours.take()).containsExactly("(", "boundary", "despawn drone 0.0", ")");
        assertThat(world.staleEvents()).isEqualTo(2);
        assertThat(world.post(NOTE, drone, "gone")).isFalse();
        assertThat(world.staleEvents()).isEqualTo(3);
    }

    @Test
    void countsAnInputToNobodyAsStale() {
        Drone drone = spawnLive();
        world.despawn(drone);
        world.tick();
        spawnLive();
        world.inbox().post(NOTE, drone.id(), "to the one before");
        world.inbox().post(NOTE, Long.MAX_VALUE, "to a number that is no id");
        settle();

        assertThat(world.staleEvents()).isEqualTo(2);
    }

    @Test
    void reportsAThrowingHandlerAndGoesOn() {
        Drone drone = spawnLive();
        settle();
        world.post(NOTE, drone, "first");
        world.post(NOTE, drone, "second");
        behaviours.inHandle = event -> {
            throw new IllegalStateException("cannot " + event.argument(0));
        };

        world.tick();

        assertThat(problems).containsExactly("note of drone 0.0: cannot first", "note of drone 0.0: cannot second");
        assertThat(behaviours.take()).contains("tick drone 0.0");
    }

    @Test
    void reportsAThrowingTickAndGoesOn() {
        spawnLive();
        spawnLive();
        settle();
        behaviours.inTick = entity -> {
            throw new IllegalStateException("no fuel");
        };

        world.tick();

        assertThat(problems).containsExactly("tick of drone 0.0: no fuel", "tick of drone 1.0: no fuel");
    }

    @Test
    void reportsDroppedEventsOncePerTick() {
        World small = new World(config.withQueue(2, OverflowPolicy.DROP_NEWEST));
        Drone drone = small.spawn(DRONE);
        small.tick();
        small.tick();
        for (int i = 0; i < 5; i++) {
            small.inbox().post(NOTE, drone.id(), "input");
            small.post(NOTE, drone, "queued");
        }

        small.tick();
        small.tick();

        assertThat(problems).containsExactly("tick 3 dropped 8");
    }

    @Test
    void exchangesBehavioursBetweenTicksOnly() {
        Drone drone = spawnLive();
        settle();
        world.post(NOTE, drone, "first");
        RecordingBehaviours others = new RecordingBehaviours();
        behaviours.inHandle = event -> world.behave(others);

        world.tick();
        assertThat(behaviours.take()).contains("tick drone 0.0", ")");
        assertThat(others.take()).isEmpty();
        world.tick();

        assertThat(behaviours.take()).isEmpty();
        assertThat(others.take()).containsExactly("(", "boundary", "tick drone 0.0", ")");
    }

    @Test
    void findsLiveEntitiesOnly() {
        Drone drone = world.spawn(DRONE);
        assertThat(world.find(drone.id())).isNull();

        world.tick();

        assertThat(world.find(drone.id())).isSameAs(drone);
        assertThat(world.entityCount()).isEqualTo(1);
    }

    @Test
    void drawsTheSameNumbersForTheSameSeed() {
        assertThat(new World(config.withSeed(9)).random().nextLong())
                .isEqualTo(new World(config.withSeed(9)).random().nextLong())
                .isNotEqualTo(new World(config.withSeed(10)).random().nextLong());
    }

    /** Runs the spawn events, and forgets what was recorded. */
    private void settle() {
        world.tick();
        behaviours.take();
    }

    private Drone spawnLive() {
        Drone drone = world.spawn(DRONE);
        world.tick();
        return drone;
    }

    private List<String> notes() {
        return behaviours.take().stream()
                .filter(call -> call.startsWith("note"))
                .toList();
    }

    private static final class Drone extends Entity {}

    private static final class Rock extends Entity {}
}
