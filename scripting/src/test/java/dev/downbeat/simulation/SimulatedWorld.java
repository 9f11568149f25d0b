package dev.downbeat.simulation;

import dev.downbeat.entity.Entity;
import dev.downbeat.scripting.ScriptListener;
import dev.downbeat.scripting.ScriptOptions;
import dev.downbeat.scripting.TestGame;
import dev.downbeat.scripting.reload.Attempt;
import dev.downbeat.scripting.run.WorldScripts;
import dev.downbeat.world.World;
import java.util.Deque;
import java.util.List;

/** A game loop of its own rhythm: the scripts of a world, and the model of them. */
final class SimulatedWorld {

    private static final long BETWEEN_MICROS = 60_000;

    private final String name;
    private final Schedule schedule;
    private final Grounds grounds;
    private final WorldScripts scripts;
    private final List<Entity> entities;
    private final WorldModel model;
    private final Judge judge;
    private final Tally tally;

    SimulatedWorld(
            String name,
            Grounds grounds,
            Schedule schedule,
            Wiring wiring,
            ScriptOptions options,
            Judge judge,
            Tally tally) {
        this.name = name;
        this.grounds = grounds;
        this.schedule = schedule;
        this.judge = judge;
        this.tally = tally;
        this.entities = grounds.populate();
        List<String> order =
                entities.stream().map(entity -> entity.kind().name() + ".js").toList();
        this.model = new WorldModel(order, options, tally);
        this.scripts = new WorldScripts(
                grounds.world,
                asker -> wiring.realm(new SlowRealm(grounds.realm, schedule)),
                schedule.clock,
                options,
                ScriptListener.NONE,
                closed -> {});
        grounds.world.behave(scripts);
    }

    WorldModel model() {
        return model;
    }

    /** Lets the loop run, until the end. */
    void loop(long leastMicros, long mostMicros) {
        schedule.inMicros(schedule.between(leastMicros, mostMicros), () -> {
            tick();
            loop(leastMicros, mostMicros);
        });
    }

    /**
     * Stages an attempt.
     *
     * @param given what the world is given in its place
     * @param then what is to be done after that
     */
    void stage(Attempt attempt, Deque<Attempt> given, Runnable then) {
        if (given.isEmpty()) {
            then.run();
            return;
        }
        schedule.note(() -> "stages revision " + attempt.revision() + " for " + name);
        scripts.stage(given.remove());
        model.stage(ScriptSaves.of(attempt.snapshot()));
        if (given.isEmpty()) {
            then.run();
        } else {
            schedule.inMicros(BETWEEN_MICROS, () -> stage(attempt, given, then));
        }
    }

    /** Runs a tick, and compares it with the model's. */
    void tick() {
        World world = grounds.world;
        grounds.arena.notes.clear();
        entities.forEach(entity -> world.post(TestGame.TIMER, entity, "simulated"));
        world.tick();
        tally.ticks++;
        List<String> expected = model.tick(world.tickNumber());
        schedule.note(() -> name + " ticks: " + expected);
        judge.compare(name, expected, notes());
        Violation.unless(
                entities.stream().allMatch(Entity::live), Invariant.STATE, "entities are gone: " + world.entityCount());
    }

    /** What was noted in the latest tick. */
    List<String> notes() {
        return List.copyOf(grounds.arena.notes);
    }
}
