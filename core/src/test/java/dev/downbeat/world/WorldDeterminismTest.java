package dev.downbeat.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.event.OverflowPolicy;
import dev.downbeat.event.Parameter;
import dev.downbeat.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two worlds of the same seed and inputs stay equal, whatever happens in them; the seed is in the name of each case. */
final class WorldDeterminismTest {

    private static final int TICKS = 1_000;

    private static final EntityKind<Cell> CELL = new EntityKind<>("cell", Cell.class, Cell::new);
    private static final EventType TOUCH =
            EventType.of("touch", Parameter.of("by", Entity.class), Parameter.of("strength", double.class));
    private static final Vocabulary VOCABULARY = Vocabulary.of(CELL).withEvents(TOUCH);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {0, 1, 2, 3, -1, 42, 20_261_122, Long.MIN_VALUE})
    void keepsTwoWorldsEqualAtEveryTick(long seed) {
        World one = life(seed);
        World other = life(seed);
        SeededRandom inputs = new SeededRandom(~seed);

        for (int tick = 1; tick <= TICKS; tick++) {
            int number = inputs.nextInt(1_000);
            input(one, number);
            input(other, number);
            one.tick();
            other.tick();
            assertThat(one.stateHash()).as("after tick %d", tick).isEqualTo(other.stateHash());
        }
    }

    @Test
    void livesThroughSpawnsDespawnsOverflowsAndFaults() {
        List<String> problems = new ArrayList<>();
        World world = life(1, problems);

        int most = 0;
        for (int tick = 1; tick <= TICKS; tick++) {
            world.tick();
            most = Math.max(most, world.entityCount());
        }

        assertThat(most).isGreaterThan(20);
        assertThat(world.staleEvents()).isPositive();
        assertThat(problems).contains("failed", "dropped");
    }

    @Test
    void toldByOneDrawOfChance() {
        World one = life(1);
        World other = life(1);
        one.tick();
        other.tick();

        other.random().nextLong();
        for (int tick = 0; tick < 10; tick++) {
            one.tick();
            other.tick();
        }

        assertThat(one.stateHash()).isNotEqualTo(other.stateHash());
    }

    /** Touches one of the live cells, and now and then none. */
    private static void input(World world, int number) {
        List<Entity> cells = new ArrayList<>();
        world.forEachEntity(cells::add);
        if (!cells.isEmpty()) {
            Entity cell = cells.get(number % cells.size());
            world.inbox().post(TOUCH, number < 10 ? number : cell.id(), cell, 0.5);
        }
    }

    private static World life(long seed) {
        return life(seed, new ArrayList<>());
    }

    private static World life(long seed, List<String> problems) {
        World world = new World(WorldConfig.of(VOCABULARY)
                .withSeed(seed)
                .withQueue(64, OverflowPolicy.DROP_OLDEST)
                .withListener(new WorldListener() {
                    @Override
                    public void failed(Entity entity, EventType type, RuntimeException cause, long total) {
                        problems.add("failed");
                    }

                    @Override
                    public void dropped(long tick, long count, long total) {
                        problems.add("dropped");
                    }
                }));
        world.behave(new Life(world));
        world.add(Life::refill);
        return world;
    }

    private static final class Cell extends Entity {
        double energy = 1;
        int touches;

        @Nullable
        Entity lastTouch;
    }

    /** Cells that feed, divide, touch one another and die, all by chance. */
    private record Life(World world) implements Behaviours {

        static void refill(World world) {
            while (world.entityCount() == 0 && world.random().nextInt(4) > 0) {
                world.spawn(CELL);
            }
        }

        @Override
        public void handle(Event event) {
            Cell cell = (Cell) event.target();
            if (event.type() == TOUCH) {
                cell.touches++;
                boolean again = event.argument(0) == cell.lastTouch;
                cell.lastTouch = (Entity) event.argument(0);
                cell.energy -= event.number(1) * (again ? 0.04 : 0.02);
                if (cell.touches % 7 == 0) {
                    throw new IllegalStateException("touched too often");
                }
            }
        }

        @Override
        public void tick(Entity entity, double dt) {
            Cell cell = (Cell) entity;
            SeededRandom chance = world.random();
            cell.energy += (chance.nextDouble() - 0.3) * dt * 20;
            if (cell.energy > 2) {
                cell.energy /= 2;
                world.post(TOUCH, world.spawn(CELL), cell, chance.nextDouble());
            } else if (cell.energy < 0 || chance.nextInt(world.entityCount() > 40 ? 4 : 200) == 0) {
                world.despawn(cell);
            }
            world.forEachEntity(other -> {
                if (chance.nextInt(20) == 0) {
                    world.post(TOUCH, other, cell, chance.nextDouble());
                }
            });
        }
    }
}
