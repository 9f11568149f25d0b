package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is part of a world's state hash, what is not, and what is refused. */
final class WorldStateHashTest {

    private static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);
    private static final EntityKind<Drone> TWIN = new EntityKind<>("twin", Drone.class, Drone::new);
    private static final EntityKind<Chest> CHEST = new EntityKind<>("chest", Chest.class, Chest::new);
    private static final EventType NOTE = EventType.of("note", Parameter.of("text", String.class));
    private static final EventType CALL = EventType.of("call", Parameter.of("text", String.class));
    private static final WorldConfig CONFIG =
            WorldConfig.of(Vocabulary.of(DRONE, TWIN, CHEST).withEvents(NOTE, CALL));

    @Test
    void refusesWhatTheJdkKeepsPrivate() {
        World world = worldWithChest(new HashMap<>());

        assertThatThrownBy(world::stateHash)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "cannot read an object for the state hash; make its field transient, let the owner of the field"
                                + " implement Hashed, or open the package of its class to dev.downbeat.core:"
                                + " class=java.util.HashMap, path=Chest.content");
    }

    @Test
    void refusesALambda() {
        Runnable lambda = () -> {};
        World world = worldWithChest(new Box(lambda));

        assertThatThrownBy(world::stateHash)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "cannot read an object for the state hash; make its field transient, let the owner of the field"
                                + " implement Hashed, or open the package of its class to dev.downbeat.core:"
                                + " class=a lambda, path=Chest.content > Box.content");
    }

    @Test
    void refusesANumberThatMayLoseDigits() {
        World world = worldWithChest(new BigDecimal("0.5"));

        assertThatThrownBy(world::stateHash).hasMessageContaining("class=java.math.BigDecimal, path=Chest.content");
    }

    @Test
    void refusesACycle() {
        Box box = new Box(null);
        box.content = box;
        World world = worldWithChest(box);

        assertThatThrownBy(world::stateHash)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "state is nested deeper than 32 objects, perhaps in a cycle; make a field on the way transient:"
                                + " path=Chest.content" + " > Box.content".repeat(32));
    }

    @Test
    void refusesAListInItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        World world = worldWithChest(list);

        assertThatThrownBy(world::stateHash)
                .hasMessage(
                        "state is nested deeper than 32 objects, perhaps in a cycle; make a field on the way transient:"
                                + " path=Chest.content");
    }

    @Test
    void saysTheSameAgainWhenAskedAgainAfterARefusal() {
        World world = worldWithChest(new Box(new Box(new HashMap<>())));

        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(world::stateHash)
                    .hasMessageEndingWith("class=java.util.HashMap, path=Chest.content > Box.content > Box.content");
        }
    }

    @Test
    void hashesAsDeepAsPlainDataGoes() {
        Box deepest = new Box(1);
        for (int i = 0; i < 31; i++) {
            deepest = new Box(deepest);
        }
        World world = worldWithChest(deepest);

        assertThatCode(world::stateHash).doesNotThrowAnyException();
    }

    @Test
    void isEqualForEqualRuns() {
        assertThat(world(drone -> {}).stateHash()).isEqualTo(world(drone -> {}).stateHash());
    }

    @Test
    void staysAsItIsWhileNothingHappens() {
        World world = world(drone -> {});

        assertThat(world.stateHash()).isEqualTo(world.stateHash());
    }

    @ParameterizedTest
    @MethodSource("fieldChanges")
    void differsWhenOneFieldDiffers(Consumer<Drone> change) {
        assertThat(world(change).stateHash()).isNotEqualTo(world(drone -> {}).stateHash());
    }

    static List<Named<Consumer<Drone>>> fieldChanges() {
        return List.of(
                Named.of("a double", drone -> drone.x = Math.nextUp(drone.x)),
                Named.of("the sign of zero", drone -> drone.zero = -0.0),
                Named.of("a float", drone -> drone.heat = 0.25f),
                Named.of("an int", drone -> drone.health = 99),
                Named.of("a long", drone -> drone.score = 1L << 40),
                Named.of("a boolean", drone -> drone.armed = true),
                Named.of("a char", drone -> drone.grade = 'b'),
                Named.of("a text", drone -> drone.name = "drome"),
                Named.of("a text or none", drone -> drone.name = null),
                Named.of("an enum", drone -> drone.mood = Mood.ANGRY),
                Named.of("an entity", drone -> drone.leader = null),
                Named.of("an element of an array", drone -> drone.path[1] = 2.5),
                Named.of("the length of an array", drone -> drone.path = new double[] {1, 2, 0}),
                Named.of("an element of a list", drone -> drone.cargo.set(0, "gold")),
                Named.of("the order of a list", drone -> drone.cargo.add(drone.cargo.remove(0))),
                Named.of("the size of a list", drone -> drone.cargo.clear()),
                Named.of("a field of a record", drone -> drone.place = new Place(1, 3)),
                Named.of("the class of an object", drone -> drone.state = new Asleep()),
                Named.of("a field of the superclass", drone -> drone.mass = 2));
    }

    @ParameterizedTest
    @MethodSource("worldChanges")
    void differsWhenOneThingOfTheWorldDiffers(Consumer<World> change) {
        World changed = world(drone -> {});
        change.accept(changed);

        assertThat(changed.stateHash()).isNotEqualTo(world(drone -> {}).stateHash());
    }

    static List<Named<Consumer<World>>> worldChanges() {
        return List.of(
                Named.of("the tick", World::tick),
                Named.of("the random state", world -> world.random().nextLong()),
                Named.of("a queued event", world -> world.post(NOTE, first(world), "hello")),
                Named.of("an event queued for an entity not live yet", world -> {
                    Drone drone = world.spawn(DRONE);
                    world.post(NOTE, drone, "hello");
                }),
                Named.of("an entity not live yet", world -> world.spawn(DRONE)),
                Named.of("an entity about to go", world -> world.despawn(first(world))),
                Named.of(
                        "the state of the behaviours",
                        world -> world.behave(new Behaviours() {
                            @Override
                            public void hashInto(StateHash hash) {
                                hash.add(1);
                            }
                        })),
                Named.of("the state of a system", world -> world.add(new Weather())));
    }

    @ParameterizedTest
    @MethodSource("eventPairs")
    void differsWhenOneThingOfAnEventDiffers(Consumer<World> one, Consumer<World> other) {
        World first = world(drone -> {});
        World second = world(drone -> {});
        one.accept(first);
        other.accept(second);

        assertThat(first.stateHash()).isNotEqualTo(second.stateHash());
    }

    static List<Arguments> eventPairs() {
        Consumer<World> hello = world -> world.post(NOTE, first(world), "hello");
        Consumer<World> text = world -> world.post(NOTE, first(world), "hullo");
        Consumer<World> type = world -> world.post(CALL, first(world), "hello");
        Consumer<World> target = world -> world.post(NOTE, last(world), "hello");
        Consumer<World> early = world -> world.post(NOTE, world.spawn(DRONE), "hello");
        Consumer<World> otherEarly = world -> world.post(NOTE, world.spawn(DRONE), "hullo");
        return List.of(
                Arguments.of(Named.of("text", hello), text),
                Arguments.of(Named.of("type", hello), type),
                Arguments.of(Named.of("target", hello), target),
                Arguments.of(Named.of("early text", early), otherEarly));
    }

    @Test
    void differsForAnotherSeed() {
        assertThat(new World(CONFIG.withSeed(2)).stateHash()).isNotEqualTo(new World(CONFIG.withSeed(3)).stateHash());
    }

    @Test
    void differsForAnotherKindOfTheSameClass() {
        World drone = new World(CONFIG);
        drone.spawn(DRONE);
        World twin = new World(CONFIG);
        twin.spawn(TWIN);

        assertThat(drone.stateHash()).isNotEqualTo(twin.stateHash());
    }

    @Test
    void differsWhenTheNextEntityWillHaveAnotherId() {
        World used = new World(CONFIG);
        used.despawn(used.spawn(DRONE));
        World unused = new World(CONFIG);
        tickTwice(used);
        tickTwice(unused);

        assertThat(used.stateHash()).isNotEqualTo(unused.stateHash());
    }

    @Test
    void differsWhenFreeSlotsWillBeUsedInAnotherOrder() {
        assertThat(worldAfterDespawning(0, 1).stateHash())
                .isNotEqualTo(worldAfterDespawning(1, 0).stateHash());
    }

    @Test
    void differsWhenAnEntityThatIsGoneButNotYetToldSoDiffers() {
        assertThat(worldWithGoneDrone(1).stateHash())
                .isNotEqualTo(worldWithGoneDrone(2).stateHash());
    }

    @Test
    void leavesTransientFieldsOut() {
        assertThat(world(drone -> drone.cache = new HashMap<>(Map.of("a", 1))).stateHash())
                .isEqualTo(world(drone -> {}).stateHash());
    }

    @Test
    void leavesTheInboxOut() {
        World world = world(drone -> {});
        long before = world.stateHash();

        world.inbox().post(NOTE, 0, "input");

        assertThat(world.stateHash()).isEqualTo(before);
    }

    @Test
    void takesOfAHashedObjectWhatItAdds() {
        assertThat(worldWithChest(new Inventory(Map.of("gold", 1), "red")).stateHash())
                .isEqualTo(
                        worldWithChest(new Inventory(Map.of("gold", 1), "blue")).stateHash())
                .isNotEqualTo(
                        worldWithChest(new Inventory(Map.of("gold", 2), "red")).stateHash());
    }

    @Test
    void takesOfAHashedEntityWhatItAdds() {
        Supplier<World> world = () -> {
            EntityKind<Vault> kind = new EntityKind<>("vault", Vault.class, Vault::new);
            World made = new World(WorldConfig.of(Vocabulary.of(kind)));
            made.spawn(kind);
            return made;
        };

        assertThat(world.get().stateHash()).isEqualTo(world.get().stateHash());
    }

    private static World world(Consumer<Drone> change) {
        World world = new World(CONFIG);
        Drone leader = world.spawn(DRONE);
        Drone follower = world.spawn(DRONE);
        follower.leader = leader;
        change.accept(follower);
        tickTwice(world);
        return world;
    }

    private static World worldWithChest(Object content) {
        World world = new World(CONFIG);
        world.spawn(CHEST).content = content;
        world.tick();
        return world;
    }

    private static World worldAfterDespawning(int... order) {
        World world = new World(CONFIG);
        List<Drone> drones = List.of(world.spawn(DRONE), world.spawn(DRONE));
        world.tick();
        for (int index : order) {
            world.despawn(drones.get(index));
        }
        tickTwice(world);
        return world;
    }

    private static World worldWithGoneDrone(int health) {
        World world = new World(CONFIG);
        Drone drone = world.spawn(DRONE);
        tickTwice(world);
        drone.health = health;
        world.despawn(drone);
        world.tick();
        return world;
    }

    private static void tickTwice(World world) {
        world.tick();
        world.tick();
    }

    private static Entity first(World world) {
        List<Entity> entities = new ArrayList<>();
        world.forEachEntity(entities::add);
        return entities.get(0);
    }

    private static Entity last(World world) {
        List<Entity> entities = new ArrayList<>();
        world.forEachEntity(entities::add);
        return entities.get(entities.size() - 1);
    }

    private enum Mood {
        CALM,
        ANGRY
    }

    private record Place(int x, int y) {}

    private interface State {}

    private record Awake() implements State {}

    private record Asleep() implements State {}

    private abstract static class Body extends Entity {
        double mass = 1;
    }

    private static final class Drone extends Body {
        double x = 0.1;
        double zero = 0.0;
        float heat = 0.5f;
        int health = 100;
        long score;
        boolean armed;
        char grade = 'a';

        @Nullable
        String name = "drone";

        Mood mood = Mood.CALM;

        @Nullable
        Entity leader;

        double[] path = {1, 2};
        List<String> cargo = new ArrayList<>(List.of("iron", "gold"));
        Place place = new Place(1, 2);
        State state = new Awake();
        transient Map<String, Integer> cache = new HashMap<>();
    }

    private static final class Chest extends Entity {
        // The hash reads it through reflection.
        @SuppressWarnings("UnusedVariable")
        @Nullable
        Object content;
    }

    private static final class Box {
        // The hash reads it through reflection.
        @SuppressWarnings("UnusedVariable")
        @Nullable
        Object content;

        Box(@Nullable Object content) {
            this.content = content;
        }
    }

    private record Inventory(Map<String, Integer> counts, String colour) implements Hashed {
        @Override
        public void hashInto(StateHash hash) {
            hash.add(counts.getOrDefault("gold", 0));
        }
    }

    private static final class Vault extends Entity implements Hashed {
        final Map<String, Integer> secret = new HashMap<>();

        @Override
        public void hashInto(StateHash hash) {
            hash.add(secret.size());
        }
    }

    private static final class Weather implements GameSystem, Hashed {
        @Override
        public void run(World world) {}

        @Override
        public void hashInto(StateHash hash) {
            hash.add("rain");
        }
    }
}
