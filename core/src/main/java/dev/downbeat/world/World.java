package dev.downbeat.world;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.entity.Roster;
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
    private final WorldEvents events;
    private final Handling handling;
    private final SeededRandom random;
    private final List<GameSystem> systems = new ArrayList<>();
    private final FieldHasher fieldHasher = new FieldHasher();

    private final Runnable steps = this::runSteps; // made once, so that a tick allocates nothing

    // Owned by the loop thread.
    private Behaviours behaviours = Behaviours.NONE; // of this tick
    private Behaviours nextBehaviours = Behaviours.NONE;
    private long tick;
    private boolean ticking;

    public World(WorldConfig config) {
        this.config = config;
        this.events = new WorldEvents(config, roster);
        this.handling = new Handling(config, roster, events);
        this.random = new SeededRandom(config.seed());
    }

    /**
     * Runs one tick: boundary, inputs, queued events, the tick of each kind as a whole, the tick of each entity, systems, structural
     * changes.
     *
     * @throws IllegalStateException if called from within a tick
     */
    public void tick() {
        if (ticking) {
            throw new IllegalStateException("a tick is running already: a handler or system must not call tick()");
        }
        ticking = true;
        behaviours = nextBehaviours;
        try {
            behaviours.around(steps);
        } finally {
            ticking = false;
        }
    }

    private void runSteps() {
        tick++;
        behaviours.boundary();
        events.beginTick();
        handling.run(behaviours);
        for (int i = 0; i < systems.size(); i++) {
            systems.get(i).run(this);
        }
        roster.applyChanges(events);
        events.endTick(tick);
    }

    /**
     * Makes an entity. It can be used at once, and becomes live at the end of this tick (of the next one, if none is
     * running), when its {@code spawn} event is queued.
     *
     * @throws IllegalArgumentException if the kind is not of this world's vocabulary
     * @throws IllegalStateException if a behaviour asks for it that has caused too many events in this tick: as many as it
     *     leaves room for in the queue
     */
    public <E extends Entity> E spawn(EntityKind<E> kind) {
        int number = vocabulary().numberOf(kind);
        events.requireRoom();
        return roster.spawn(kind, number);
    }

    /**
     * Lets an entity go at the end of this tick (of the next one, if none is running), when its {@code despawn} event is
     * queued. Other events that still wait for it are then dropped.
     *
     * @return false if that was asked before, or it is gone already or was never spawned
     * @throws IllegalArgumentException if it is of another world
     * @throws IllegalStateException as {@link #spawn} does
     */
    public boolean despawn(Entity entity) {
        boolean first = roster.mayDespawn(entity);
        if (first) {
            events.requireRoom();
        }
        return first && roster.despawn(entity);
    }

    /**
     * Queues an event. What is posted before the events of a tick are handled is handled in that tick; what is posted
     * while they are, or later, in the next. What is posted to an entity that is not live yet follows its {@code spawn}
     * event. A behaviour may cause as many events in a tick, spawns and despawns included, as it leaves room for in the queue,
     * so that nobody else's are dropped for it.
     *
     * @return false if an event was dropped: this one, because the entity is gone, or any for want of room
     * @throws IllegalArgumentException if the type is a question, one that the world raises itself or not of its
     *     vocabulary, the arguments do not fit, or the entity is of another world; nothing is posted
     * @throws IllegalStateException if there is no room and the policy is to fail
     */
    public boolean post(EventType type, Entity target, Object... arguments) {
        return events.post(type, target, arguments);
    }

    /** Where other threads post events; what can be posted is what {@link #post} takes. */
    public Inbox inbox() {
        return events.inbox();
    }

    /** The live entity with an id, or null if there is none any more. */
    public @Nullable Entity find(long id) {
        return roster.find(id);
    }

    /** Whether an entity was spawned by this world, be it live, not yet or no more. */
    public boolean spawned(Entity entity) {
        return roster.spawned(entity);
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
        nextBehaviours = behaviours;
    }

    /** Lets entities be without behaviour from the next tick on, if their behaviour is still this. */
    public void forget(Behaviours behaviours) {
        if (nextBehaviours == behaviours) {
            nextBehaviours = Behaviours.NONE;
        }
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
        return events.stale();
    }

    /**
     * A hash of the whole state: every non-transient field of every entity, the ids to come, the queue, the random source,
     * and what systems and behaviours add; not the inbox, which is input still to come. Two runs whose hashes are equal are,
     * for all practical purposes, in the same state.
     *
     * @throws IllegalStateException if a field cannot be read or hashed; the message names it and the remedy
     */
    public long stateHash() {
        StateHash hash = new StateHash();
        hash.add(tick).add(random.state()).add(roster.size()).add(roster.slots());
        handling.hashInto(hash);
        roster.forEach(entity -> fieldHasher.hash(entity, hash));
        roster.forEachChange(entity -> fieldHasher.hash(entity, hash.add(entity.live() ? 1 : 0)));
        roster.forEachFreeId(hash::add);
        events.hashInto(hash, fieldHasher);
        for (GameSystem system : systems) {
            if (system instanceof Hashed hashed) {
                hashed.hashInto(hash);
            }
        }
        nextBehaviours.hashInto(hash);
        return hash.value();
    }
}
