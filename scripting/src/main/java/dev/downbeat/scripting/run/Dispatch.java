package dev.downbeat.scripting.run;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Population;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventType;
import dev.downbeat.world.EntityRun;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/** Brings spawns, events and ticks to the handlers of entities, and lets their coroutines go on. Owned by the loop thread. */
final class Dispatch {

    private static final int SPAWN = EventType.LIFECYCLE.indexOf(EventType.SPAWN);
    private static final int TICK_ALL = EventType.LIFECYCLE.indexOf(EventType.TICK_ALL);
    private static final int TICK = EventType.LIFECYCLE.indexOf(EventType.TICK);

    private final Realm realm;
    private final ActiveHandlers handlers;
    private final Consequences consequences;

    // Made once, so that a tick allocates nothing.
    private final ToIntFunction<Entity> resuming;
    private final ToIntFunction<Entity> cancelling;

    /** @param spent whether a kind, by its number, has had its share of a tick */
    Dispatch(Realm realm, ActiveHandlers handlers, Consequences consequences, IntPredicate spent) {
        this.realm = realm;
        this.handlers = handlers;
        this.consequences = consequences;
        BiConsumer<Entity, HandlerFailure> tickFailures = failures(EventType.TICK);
        BiConsumer<Entity, HandlerFailure> despawnFailures = failures(EventType.DESPAWN);
        resuming = self -> realm.resume(self, spent, tickFailures);
        cancelling = self -> realm.cancel(self, despawnFailures);
    }

    private BiConsumer<Entity, HandlerFailure> failures(EventType event) {
        return (self, failure) -> consequences.of(failure, self, event);
    }

    /** The spawn of an entity that was there before its first script. */
    void spawn(Entity self) {
        Handler handler = handlers.find(self.kindIndex(), SPAWN);
        if (handler != null) {
            try {
                handler.spawn(self);
            } catch (HandlerFailure failure) {
                consequences.of(failure, self, EventType.SPAWN);
            }
        }
    }

    void handle(Event event) {
        Entity self = event.target();
        Handler handler = handlers.find(self.kindIndex(), event.typeIndex());
        if (handler != null) {
            try {
                handler.handle(self, event);
            } catch (HandlerFailure failure) {
                consequences.of(failure, self, event.type());
            }
        }
    }

    /** Whether a kind, by its number, has a handler for all its entities at once. */
    boolean ticksAll(int kindIndex) {
        return handlers.find(kindIndex, TICK_ALL) != null;
    }

    void tickAll(Population selves, double dt) {
        Handler handler = handlers.find(selves.kindIndex(), TICK_ALL);
        if (handler != null) {
            try {
                handler.tickAll(selves, dt);
            } catch (HandlerFailure failure) {
                consequences.of(failure, selves.kind(), EventType.TICK_ALL);
            }
        }
    }

    /** Gives entities of a run their ticks, until one has used something that is counted; false at the end of the run. */
    boolean tick(EntityRun run, double dt) {
        Handler handler = handlers.find(run.kindIndex(), TICK);
        Entity last;
        try {
            last = handler == null ? realm.nextWithCoroutines(run) : handler.tick(run, dt);
        } catch (HandlerFailure failure) {
            last = run.latest();
            consequences.of(failure, last, EventType.TICK);
        }
        if (last == null) {
            return false;
        }
        handlers.runCoroutines(last, resuming);
        return true;
    }

    /** Ends the coroutines of an entity that is gone. */
    void despawned(Entity self) {
        handlers.runCoroutines(self, cancelling);
    }
}
