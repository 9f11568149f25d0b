package dev.downbeat.world;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.entity.Population;
import dev.downbeat.entity.Roster;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The behaviours' part of a tick: queued events, then the tick of each kind as a whole, then that of each entity. What behaviours
 * throw is told to the world's listener. Owned by the loop thread.
 */
final class Handling {

    private final WorldConfig config;
    private final Roster roster;
    private final WorldEvents events;
    private final Turns turns;
    private final List<EntityKind<?>> kinds;
    private final double dt;

    // Made once, so that a tick allocates nothing.
    private final Consumer<Event> handleEvent = this::handle;
    private final Consumer<EntityRun> tickRun = this::tick;
    private final Predicate<Event> putOff = this::putOff;

    private Behaviours behaviours = Behaviours.NONE; // of this tick
    private long failures;

    Handling(WorldConfig config, Roster roster, WorldEvents events) {
        this.config = config;
        this.roster = roster;
        this.events = events;
        this.kinds = config.vocabulary().kinds();
        this.turns = new Turns(roster, kinds.size());
        this.dt = config.timestep().seconds();
    }

    void run(Behaviours behaviours) {
        this.behaviours = behaviours;
        int eventsLeft = events.drain(handleEvent, putOff);
        tickKinds();
        int entitiesLeft = turns.take(tickRun);
        if (eventsLeft + entitiesLeft > 0) {
            behaviours.putOff(eventsLeft, entitiesLeft);
        }
    }

    private void handle(Event event) {
        if (events.reaches(event)) {
            events.causedBy(event.target().kindIndex());
            try {
                behaviours.handle(event);
            } catch (RuntimeException e) {
                config.listener().failed(event.target(), event.type(), e, ++failures);
            } finally {
                events.causedByGame();
            }
        }
    }

    private void tickKinds() {
        for (int kind = 0; kind < kinds.size(); kind++) {
            Population selves = behaviours.ticksAll(kind) ? roster.population(kind) : null;
            if (selves != null && !spent(kind)) {
                tickAll(selves);
            }
        }
    }

    private void tickAll(Population selves) {
        events.causedBy(selves.kindIndex());
        try {
            behaviours.tickAll(selves, dt);
        } catch (RuntimeException e) {
            config.listener().failed(selves.kind(), EventType.TICK_ALL, e, ++failures);
        } finally {
            events.causedByGame();
        }
    }

    private void tick(EntityRun run) {
        events.causedBy(run.kindIndex());
        try {
            tickAllOf(run);
        } finally {
            events.causedByGame();
        }
    }

    private void tickAllOf(EntityRun run) {
        while (!run.ended()) {
            int before = run.latestSlot();
            try {
                behaviours.tick(run, dt);
                break;
            } catch (RuntimeException e) {
                if (run.latestSlot() == before) {
                    run.next(); // it would fail again, without end
                }
                config.listener().failed(run.latest(), EventType.TICK, e, ++failures);
            }
        }
    }

    private boolean spent(int kindIndex) {
        return behaviours.spent(kindIndex);
    }

    private boolean putOff(Event event) {
        return spent(event.target().kindIndex());
    }

    void hashInto(StateHash hash) {
        turns.hashInto(hash);
    }
}
