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

    /** Shots. */
    public static final EntityKind<Bullet> BULLET = new EntityKind<>("bullet", Bullet.class, Bullet::new);

    /** Presents. */
    public static final EntityKind<Pickup> PICKUP = new EntityKind<>("pickup", Pickup.class, Pickup::new);

    /** Waves and score. */
    public static final EntityKind<Director> DIRECTOR = new EntityKind<>("director", Director.class, Director::new);

    /** It touches a body of another team; posted to both in every tick in which they overlap. */
    public static final EventType COLLIDE = EventType.of("collide", Parameter.of("other", Body.class));

    /** It ran into a wall of the arena; posted in every tick in which it does. */
    public static final EventType WALL = EventType.of("wall");

    /** Something hurt it. */
    public static final EventType HIT =
            EventType.of("hit", Parameter.of("by", Body.class), Parameter.of("damage", double.class));

    /** A time that it asked for with {@code arena.after} is over. */
    public static final EventType TIMER = EventType.of("timer", Parameter.of("name", String.class));

    /** The player's controls changed; posted to the ship. See {@link Steering}. */
    public static final EventType INPUT = EventType.of(
            "input",
            Parameter.of("thrust", double.class),
            Parameter.of("strafe", double.class),
            Parameter.of("aimX", double.class),
            Parameter.of("aimY", double.class),
            Parameter.of("firing", boolean.class));

    /** Something fell, of that kind, there; posted to the director by the script of what fell. */
    public static final EventType FALLEN = EventType.of(
            "fallen",
            Parameter.of("who", String.class),
            Parameter.of("points", int.class),
            Parameter.of("x", double.class),
            Parameter.of("y", double.class));

    /** It was given something; posted by a pickup. */
    public static final EventType GIFT = EventType.of("gift", Parameter.of("name", String.class));

    /** Whether it wants a pickup: a question. */
    public static final EventType CAN_PICK_UP =
            EventType.question("canPickUp", boolean.class, Parameter.of("pickup", Pickup.class));

    /** All kinds and events. */
    public static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(SHIP, DRONE, HUNTER, TURRET, BULLET, PICKUP, DIRECTOR),
            List.of(COLLIDE, WALL, HIT, TIMER, INPUT, FALLEN, GIFT, CAN_PICK_UP));

    /** What scripts can see. */
    public static final Bindings BINDINGS = Bindings.of(VOCABULARY).withGlobal("arena", Arena.class);

    private Language() {}
}
