package dev.downbeat.simulation;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.scripting.Answer;
import dev.downbeat.scripting.Budgets;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.bind.BoundTypes;
import dev.downbeat.scripting.rhino.RhinoRealm;
import dev.downbeat.world.Behaviours;
import dev.downbeat.world.World;
import dev.downbeat.world.WorldConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A world and its realm, for one simulation after the other: making a realm takes longer than all the rest of one. What a
 * simulation leaves behind is a tick number.
 */
final class Grounds {

    private static final long MAX_STEPS = 100_000;
    private static final BoundTypes TYPES = BoundTypes.of(TestGame.BINDINGS);

    private static final List<EntityKind<?>> KINDS = List.of(TestGame.DRONE, TestGame.HUNTER, TestGame.DOOR);

    final TestGame.Arena arena = new TestGame.Arena();
    final World world = new World(WorldConfig.of(TestGame.VOCABULARY));
    final RhinoRealm realm = new RhinoRealm(
            world,
            TYPES,
            Map.of("arena", arena),
            (entity, question, arguments) -> new Answer.NoHandler(),
            ScriptOptions.DEFAULT.withBudgets(Budgets.DEFAULT.withSteps(MAX_STEPS)));

    /** Replaces what lives there by an entity of each kind, and tells the order in which they tick. */
    List<Entity> populate() {
        world.behave(Behaviours.NONE);
        List<Entity> old = new ArrayList<>();
        world.forEachEntity(old::add);
        old.forEach(world::despawn);
        KINDS.forEach(world::spawn);
        world.tick(); // they are there
        world.tick(); // and their spawning is told
        List<Entity> entities = new ArrayList<>();
        world.forEachEntity(entities::add);
        return entities;
    }
}
