package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.entity.Roster;
import dev.downbeat.event.Event;
import dev.downbeat.event.EventQueue;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Inbox;
import dev.downbeat.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A world that ticks. The order of {@link #tick} is a contract: the state after a tick is a function of the state before,
 * the inputs, the behaviours and the seed, and of nothing else. Used by one thread at a time, its loop thread; only
 * {@link #inbox} may be used from others. Any number of worlds may live side by side.
 */
public final class World {

    private final WorldConfig config;
    private final Roster roster = new Roster();
    private final EventQueue queue;
    private final Inbox inbox;
    private final SeededRandom random;
    private final List<GameSystem> systems = new ArrayList<>();
    private final FieldHasher fieldHasher = new FieldHasher();

    // Made once, so that a tick allocates nothing.
    private final Runnable steps = this::runSteps;
    private final Consumer<Event> handleEvent = this::handle;
    private final Roster.ChangeListener changeEvents = new Roster.ChangeListener() {
        @Override
        public void spawned(Entity entity) {
            queue.post(EventType.SPAWN, vocabulary().numberOf(EventType.SPAWN), entity);
        }

        @Override
        public void despawned(Entity entity) {
            queue.post(EventType.DESPAWN, vocabulary().numberOf(EventType.DESPAWN), entity);
        }
    };

    // Owned by the loop thread.
    private Behaviours behaviours = Behaviours.NONE;
    private long tick;
    private boolean ticking;
    private long reportedDrops;
    private long staleEvents;

    public World(WorldConfig config) {
        this.config = config;
        this.queue = new EventQueue(config.queueCapacity(), config.overflow());
        this.inbox = new Inbox(config.queueCapacity());
        this.random = new SeededRandom(config.seed());
    }

    /**
     * Runs one tick: boundary, inputs, queued events, the tick of each entity, systems, structural changes.
     *
     * @throws IllegalStateException if called from within a tick
     */
    public void tick() {
        if (ticking) {
            throw new IllegalStateException("a tick is running already: a handler or system must not call tick()");
        }
        ticking = true;
        try {
            behaviours.around(steps);
        } finally {
            ticking = false;
        }
    }

    private void runSteps() {
        tick++;
        behaviours.boundary();
        takeInputs();
        queue.drain(handleEvent);
        tickEntities();
        for (int i = 0; i < systems.size(); i++) {
            systems.get(i).run(this);
        }
        roster.applyChanges(changeEvents);
        reportDrops();
    }

    private void takeInputs() {
        for (Inbox.Message message = inbox.poll(); message != null; message = inbox.poll()) {
            Entity target = roster.find(message.targetId());
            if (target == null) {
                staleEvents++;
            } else {
                post(message.type(), target, message.arguments().toArray());
            }
        }
    }

    private void handle(Event event) {
        Entity target = event.target();
        if (!target.live() && event.type() != EventType.DESPAWN) {
            staleEvents++;
            return;
        }
        try {
            behaviours.handle(event);
        } catch (RuntimeException e) {
            config.listener().failed(target, event.type(), e);
        }
    }

    private void tickEntities() {
        double dt = config.timestep().seconds();
        for (int slot = 0; slot < roster.slots(); slot++) {
            Entity entity = roster.at(slot);
            if (entity != null) {
                try {
                    behaviours.tick(entity, dt);
                } catch (RuntimeException e) {
                    config.listener().failed(entity, EventType.TICK, e);
                }
            }
        }
    }

    private void reportDrops() {
        long dropped = queue.dropped() + inbox.refused();
        if (dropped > reportedDrops) {
            config.listener().dropped(tick, dropped - reportedDrops);
            reportedDrops = dropped;
        }
    }

    /**
     * Makes an entity. It can be used at once, and becomes live at the end of this tick (of the next one, if none is
     * running), when its {@code spawn} event is queued.
     *
     * @throws IllegalArgumentException if the kind is not of this world's vocabulary
     */
    public <E extends Entity> E spawn(EntityKind<E> kind) {
        return roster.spawn(kind, vocabulary().numberOf(kind));
    }

    /**
     * Lets an entity go at the end of this tick (of the next one, if none is running), when its {@code despawn} event is
     * queued. Other events that still wait for it are then dropped.
     *
     * @return false if that was asked before, or it is gone already
     */
    public boolean despawn(Entity entity) {
        return roster.despawn(entity);
    }

    /**
     * Queues an event. What is posted before the events of a tick are handled is handled in that tick; what is posted
     * while they are, or later, in the next.
     *
     * @return false if an event was dropped: this one, because the entity is gone, or any for want of room
     * @throws IllegalArgumentException if the type is a question, not of this world's vocabulary, or the arguments do not
     *     fit; nothing is posted
     * @throws IllegalStateException if the queue is full and its policy is to fail
     */
    public boolean post(EventType type, Entity target, Object... arguments) {
        int number = vocabulary().numberOf(type);
        if (!target.present()) {
            staleEvents++;
            return false;
        }
        return queue.post(type, number, target, arguments);
    }

    /** Where other threads post events. */
    public Inbox inbox() {
        return inbox;
    }

    /** The live entity with an id, or null if there is none any more. */
    public @Nullable Entity find(long id) {
        return roster.find(id);
    }

    /** Visits the live entities in the order of their ids. */
    public void forEachEntity(Consumer<? super Entity> visitor) {
        roster.forEach(visitor);
    }

    /** The number of live entities. */
    public int entityCount() {
        return roster.size();
    }

    /** Adds a system; systems run in the order in which they were added. */
    public void add(GameSystem system) {
        systems.add(system);
    }

    /** Sets how entities behave, from the next tick on. */
    public void behave(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /** The number of the current tick, or of the last one if none is running; the first is 1. */
    public long tickNumber() {
        return tick;
    }

    /** Whether a tick is running. */
    public boolean ticking() {
        return ticking;
    }

    /** The world's only source of chance. */
    public SeededRandom random() {
        return random;
    }

    /** The kinds and events of this world. */
    public Vocabulary vocabulary() {
        return config.vocabulary();
    }

    /** What this world was made of. */
    public WorldConfig config() {
        return config;
    }

    /** The number of events dropped so far because their entity was gone. */
    public long staleEvents() {
        return staleEvents;
    }

    /**
     * A hash of the whole state: every non-transient field of every live entity, the queue, the random source, and what
     * systems and behaviours add. Two runs whose hashes are equal are, for all practical purposes, in the same state.
     *
     * @throws IllegalStateException if a field cannot be read or hashed; the message names it and the remedy
     */
    public long stateHash() {
        StateHash hash = new StateHash();
        hash.add(tick).add(random.state()).add((long) roster.size());
        roster.forEach(entity -> fieldHasher.hash(entity, hash));
        hash.add((long) queue.size());
        queue.forEach(event -> {
            hash.add((long) event.typeIndex()).add(event.target().id());
            for (int i = 0; i < event.argumentCount(); i++) {
                fieldHasher.hashValue(event.argument(i), hash);
            }
        });
        for (GameSystem system : systems) {
            if (system instanceof Hashed hashed) {
                hashed.hashInto(hash);
            }
        }
        behaviours.hashInto(hash);
        return hash.value();
    }
}
