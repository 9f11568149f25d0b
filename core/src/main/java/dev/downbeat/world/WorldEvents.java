package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Roster;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventQueue;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Inbox;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The events of a world: where they wait, in what order they come out, and which are dropped. Owned by the loop thread. */
final class WorldEvents implements Roster.ChangeListener {

    private static final int SPAWN = EventType.LIFECYCLE.indexOf(EventType.SPAWN);
    private static final int DESPAWN = EventType.LIFECYCLE.indexOf(EventType.DESPAWN);

    private final WorldConfig config;
    private final Roster roster;
    private final EventQueue queue;
    private final EventQueue early; // for entities that are not live yet: they follow the spawn event
    private final Inbox inbox;
    private final Consumer<Event> requeue; // made once, so that a tick allocates nothing
    private long reportedDrops;
    private long stale;

    WorldEvents(WorldConfig config, Roster roster) {
        this.config = config;
        this.roster = roster;
        this.queue = new EventQueue(config.queueCapacity(), config.overflow());
        this.early = new EventQueue(config.queueCapacity(), config.overflow());
        this.requeue = queue::post;
        this.inbox = new Inbox(config.queueCapacity(), this::postableNumber);
    }

    boolean post(EventType type, Entity target, Object... arguments) {
        int number = postableNumber(type);
        roster.requireOwn(target);
        if (!target.present()) {
            stale++;
            return false;
        }
        return (target.live() ? queue : early).post(type, number, target, arguments);
    }

    /** The number of a type, once it is sure that a game may post it. Called by any thread. */
    private int postableNumber(EventType type) {
        int number = config.vocabulary().numberOf(type);
        if (number < EventType.LIFECYCLE.size()) {
            throw new IllegalArgumentException("an event that the world raises itself cannot be posted: type=" + type);
        }
        return number;
    }

    /** Takes what waits in the inbox now: a thread that posts without end must not hold up the tick. */
    void takeInputs() {
        for (int waiting = inbox.size(); waiting > 0; waiting--) {
            Inbox.Message message = inbox.poll();
            if (message != null) {
                take(message);
            }
        }
    }

    private void take(Inbox.Message message) {
        Entity target = roster.find(message.targetId());
        if (target == null) {
            stale++;
        } else {
            post(message.type(), target, message.arguments().toArray());
        }
    }

    /** Handles what waits, until it is enough; gives how many events are left. */
    int drain(Consumer<Event> handler, BooleanSupplier enough) {
        return queue.drain(handler, enough);
    }

    /** Whether an event still reaches its entity; if not, it is counted as stale. */
    boolean reaches(Event event) {
        boolean reaches = event.target().live() || event.typeIndex() == SPAWN || event.typeIndex() == DESPAWN;
        if (!reaches) {
            stale++;
        }
        return reaches;
    }

    @Override
    public void spawned(Entity entity) {
        queue.post(EventType.SPAWN, SPAWN, entity);
    }

    @Override
    public void despawned(Entity entity) {
        queue.post(EventType.DESPAWN, DESPAWN, entity);
    }

    /** Queues what was posted to entities before they were live, and reports what was dropped in this tick. */
    void endTick(long tick) {
        early.drain(requeue);
        long dropped = queue.dropped() + early.dropped() + inbox.refused();
        if (dropped > reportedDrops) {
            config.listener().dropped(tick, dropped - reportedDrops, dropped);
            reportedDrops = dropped;
        }
    }

    Inbox inbox() {
        return inbox;
    }

    /** Events dropped so far because their entity was gone. */
    long stale() {
        return stale;
    }

    void hashInto(StateHash hash, FieldHasher fields) {
        hash(queue, hash, fields);
        hash(early, hash, fields);
    }

    private static void hash(EventQueue events, StateHash hash, FieldHasher fields) {
        hash.add(events.size());
        events.forEach(event -> {
            hash.add(event.typeIndex()).add(event.target().id());
            if (!event.target().live()) {
                fields.hash(event.target(), hash); // gone or not live yet: its handler reads it all the same
            }
            for (int i = 0; i < event.argumentCount(); i++) {
                fields.hashArgument(event.argument(i), hash);
            }
        });
    }
}
