package dev.downbeat.demo.game;

import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.scripting.Bindings;
import dev.downbeat.world.Vocabulary;
import java.util.List;

/** The words that the game and its scripts share: kinds, events, and the global {@code arena}. */
public final class Language {

    /** The player's ship. */
    public static final EntityKind<Ship> SHIP = new EntityKind<>("ship", Ship.class, Ship::new);

    /** The many. */
    public static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);

    /** The few that chase. */
    public static final EntityKind<Hunter> HUNTER = new EntityKind<>("hunter", Hunter.class, Hunter::new);

    /** Those that stand and fire. */
    public static final EntityKind<Turret> TURRET = new EntityKind<>("turret", Turret.class, Turret::new);

    /** The big one. */
    public static final EntityKind<Boss> BOSS = new EntityKind<>("boss", Boss.class, Boss::new);

    /** Shots. */
    public static final EntityKind<Bullet> BULLET = new EntityKind<>("bullet", Bullet.class, Bullet::new);

    /** Presents. */
    public static final EntityKind<Pickup> PICKUP = new EntityKind<>("pickup", Pickup.class, Pickup::new);

    /** Waves and score. */
    public static final EntityKind<Director> DIRECTOR = new EntityKind<>("director", Director.class, Director::new);

    /** See {@link Collisions}. */
    public static final EventType COLLIDE = EventType.of("collide", Parameter.of("other", Body.class))
            .withDoc("It touches a body of another team; comes to both in every tick in which they overlap.");

    /** See {@link Movement}. */
    public static final EventType WALL =
            EventType.of("wall").withDoc("It ran into a wall of the arena; comes in every tick in which it does.");

    /** Posted by scripts. */
    public static final EventType HIT = EventType.of(
                    "hit",
                    Parameter.of("by", Body.class).withDoc("Who did it."),
                    Parameter.of("damage", double.class).withDoc("What it takes from the health."))
            .withDoc("Something hurt it.");

    /** See {@link Arena#after}. */
    public static final EventType TIMER = EventType.of(
                    "timer", Parameter.of("name", String.class).withDoc("What it was asked for with."))
            .withDoc("A time that it asked for with arena.after is over.");

    /** See {@link Steering}. */
    public static final EventType INPUT = EventType.of(
                    "input",
                    Parameter.of("thrust", double.class).withDoc("Forwards, -1 to 1."),
                    Parameter.of("strafe", double.class).withDoc("Sideways, -1 to 1."),
                    Parameter.of("aimX", double.class).withDoc("Where the mouse points, in units of the arena."),
                    Parameter.of("aimY", double.class).withDoc("Where the mouse points, in units of the arena."),
                    Parameter.of("firing", boolean.class).withDoc("Whether the trigger is held."))
            .withDoc("The player's controls changed; comes to the ship.");

    /** See {@link Game#restart}. */
    public static final EventType RESTART =
            EventType.of("restart").withDoc("The player asks for a new round; comes to the director.");

    /** Posted by scripts. */
    public static final EventType FALLEN = EventType.of(
                    "fallen",
                    Parameter.of("who", String.class).withDoc("The kind of what fell."),
                    Parameter.of("points", int.class).withDoc("What it is worth."),
                    Parameter.of("x", double.class).withDoc("Where it fell, in units of the arena."),
                    Parameter.of("y", double.class).withDoc("Where it fell, in units of the arena."))
            .withDoc("Something fell; posted to the director by the script of what fell.");

    /** Posted by scripts. */
    public static final EventType GIFT = EventType.of(
                    "gift", Parameter.of("name", String.class).withDoc("What it gives."))
            .withDoc("It was given something; posted by a pickup.");

    /** Asked by scripts. */
    public static final EventType CAN_PICK_UP = EventType.question(
                    "canPickUp", boolean.class, Parameter.of("pickup", Pickup.class))
            .withDoc("Whether it wants a pickup.");

    /** All kinds and events. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(SHIP, DRONE, HUNTER, TURRET, BOSS, BULLET, PICKUP, DIRECTOR),
            List.of(COLLIDE, WALL, HIT, TIMER, INPUT, RESTART, FALLEN, GIFT, CAN_PICK_UP));

    /** What scripts can see. */
    public static final Bindings BINDINGS = Bindings.of(VOCABULARY).withGlobal("arena", Arena.class);

    private Language() {}
}
