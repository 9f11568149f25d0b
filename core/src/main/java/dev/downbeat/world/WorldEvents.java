package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.Roster;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventQueue;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Inbox;
import dev.downbeat.event.OverflowPolicy;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The events of a world: where they wait, in what order they come out, and which are dropped. Owned by the loop thread. */
final class WorldEvents implements Roster.ChangeListener {

    private static final int SPAWN = EventType.LIFECYCLE.indexOf(EventType.SPAWN);
    private static final int DESPAWN = EventType.LIFECYCLE.indexOf(EventType.DESPAWN);
    private static final int GAME = -1; // no kind

    private final WorldConfig config;
    private final Roster roster;
    private final EventQueue queue;
    private final EventQueue early; // for entities that are not live yet: they follow the spawn event
    private final Inbox inbox;
    private final Consumer<Event> requeue; // made once, so that a tick allocates nothing
    private final int[] caused; // by kind: how many events its behaviour has caused in this tick
    private int cause = GAME; // the kind whose behaviour runs
    private long refused;
    private long reportedDrops;
    private long stale;

    WorldEvents(WorldConfig config, Roster roster) {
        this.config = config;
        this.roster = roster;
        this.queue = new EventQueue(config.queueCapacity(), config.overflow());
        this.early = new EventQueue(config.queueCapacity(), config.overflow());
        this.requeue = queue::post;
        this.inbox = new Inbox(config.queueCapacity(), this::postableNumber);
        this.caused = new int[config.vocabulary().kinds().size()];
    }

    boolean post(EventType type, Entity target, Object... arguments) {
        int number = postableNumber(type);
        roster.requireOwn(target);
        if (!target.present()) {
            stale++;
            return false;
        }
        if (!takeRoom()) {
            refuse(type);
            return false;
        }
        return (target.live() ? queue : early).post(type, number, target, arguments);
    }

    /** What is posted, spawned or despawned from now on is the doing of a kind's behaviour. */
    void causedBy(int kindIndex) {
        cause = kindIndex;
    }

    /** It is the game's again. */
    void causedByGame() {
        cause = GAME;
    }

    /**
     * Takes room for an event of a spawn or despawn.
     *
     * @throws IllegalStateException if the behaviour that runs leaves no more for others than it has taken
     */
    void requireRoom() {
        if (!takeRoom()) {
            throw new IllegalStateException(tooMany());
        }
    }

    private boolean takeRoom() {
        if (cause == GAME) {
            return true;
        }
        int left = config.queueCapacity() - queue.size() - early.size() - roster.changes();
        boolean room = caused[cause] < left;
        if (room) {
            caused[cause]++;
        }
        return room;
    }

    private void refuse(EventType type) {
        refused++;
        if (config.overflow() == OverflowPolicy.FAIL) {
            throw new IllegalStateException(tooMany() + "; type=" + type);
        }
    }

    private String tooMany() {
        return "no room for more events in this tick: "
                + config.vocabulary().kinds().get(cause).name() + " has caused " + caused[cause]
                + ", and the rest of the queue is for others; do less in one tick";
    }

    /** Takes inputs; nobody has caused anything yet. */
    void beginTick() {
        Arrays.fill(caused, 0);
        takeInputs();
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
    private void takeInputs() {
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

    /** Handles what waits and is not put off; gives how many events are left. */
    int drain(Consumer<Event> handler, Predicate<Event> putOff) {
        return queue.drain(handler, putOff);
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
        long dropped = queue.dropped() + early.dropped() + inbox.refused() + refused;
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
