package dev.downbeat.scripting;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.world.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.joml.Vector2d;
import org.joml.Vector2i;
import org.joml.Vector3f;
import org.jspecify.annotations.Nullable;

/** A small game with a member of every sort that scripts can see. Public, because only public classes can be bound. */
public final class TestGame {

    public static final EntityKind<Drone> DRONE = new EntityKind<>("drone", Drone.class, Drone::new);

    /** A second kind of the same class. */
    public static final EntityKind<Drone> HUNTER = new EntityKind<>("hunter", Drone.class, Drone::new);

    public static final EntityKind<Door> DOOR = new EntityKind<>("door", Door.class, Door::new);

    public static final EventType HIT =
            EventType.of("hit", Parameter.of("by", Drone.class), Parameter.of("damage", double.class));
    public static final EventType COLLIDE = EventType.of("collide", Parameter.of("other", Entity.class));
    public static final EventType TIMER = EventType.of("timer", Parameter.of("name", String.class));
    public static final EventType PATROL = EventType.of("patrol", Parameter.listOf("points", Vector2d.class));
    public static final EventType CAN_OPEN =
            EventType.question("canOpen", boolean.class, Parameter.of("who", Entity.class));
    public static final EventType STRENGTH = EventType.question("strength", double.class);
    public static final EventType NEXT = EventType.question("next", Drone.class);

    /** Answered with whatever an expression of a test gives. */
    public static final EventType PROBE = EventType.question("probe", Object.class);

    public static final Vocabulary VOCABULARY = new Vocabulary(
            List.of(DRONE, HUNTER, DOOR), List.of(HIT, COLLIDE, TIMER, PATROL, CAN_OPEN, STRENGTH, NEXT, PROBE));

    public static final Bindings BINDINGS = Bindings.of(VOCABULARY).withGlobal("arena", Arena.class);

    private TestGame() {}

    /** What all bodies have in common. */
    public abstract static class Body extends Entity {

        @Bound
        public final Vector2d pos = new Vector2d();

        @Bound
        public void stop() {
            pos.zero();
        }
    }

    public static final class Drone extends Body {

        @Bound
        public double hp = 10;

        @Bound
        public int ammo = 3;

        @Bound
        public boolean armed;

        @Bound
        public @Nullable String label = "";

        @Bound
        public @Nullable Drone target;

        @Bound
        public final double mass = 2;

        @Bound(Bound.Access.READ)
        public int wave = 1;

        @Bound
        public List<Double> scores = new ArrayList<>(List.of(1.0, 2.0));

        @Bound
        public final Vector3f colour = new Vector3f();

        @Bound
        public final Vector2i cell = new Vector2i();

        /** Not for scripts. */
        public double secret = 42;

        @Bound
        public double damage(double amount, boolean critical) {
            hp -= critical ? 2 * amount : amount;
            return hp;
        }

        @Bound
        public List<Double> history(List<Double> more) {
            List<Double> all = new ArrayList<>(scores);
            all.addAll(more);
            return all;
        }

        @Bound
        public String join(String separator, Object... parts) {
            StringBuilder text = new StringBuilder();
            Arrays.stream(parts)
                    .forEach(
                            part -> text.append(text.isEmpty() ? "" : separator).append(part));
            return text.toString();
        }

        @Bound
        public int fire() {
            if (!armed) {
                throw new IllegalStateException("not armed");
            }
            return --ammo;
        }

        @Bound
        public void explode() {
            if (!armed) {
                throw new AssertionError("a bug of the game");
            }
        }
    }

    public static final class Door extends Body {

        @Bound
        public boolean open;

        @Doc("How far.")
        @Bound
        @Clamped(min = 0, max = 1)
        public double gap;

        @Bound
        @Clamped(min = 0)
        public int visits;
    }

    /** The global {@code arena}. */
    public static final class Arena {

        @Bound
        public final double width = 640;

        @Bound
        public @Nullable Drone boss;

        /** What {@link #call} runs: lets a test do things in the middle of a handler. */
        public Runnable task = () -> {};

        /** What {@link #any}, {@link #many} and {@link #half} give: lets a test hand out what a game should not. */
        public Supplier<@Nullable Object> given = () -> null;

        public final List<String> notes = new ArrayList<>();

        @Bound
        public void note(Object... parts) {
            notes.add(String.join(" ", Arrays.stream(parts).map(String::valueOf).toList()));
        }

        @Bound
        public void call() {
            task.run();
        }

        @Bound
        public @Nullable Object any() {
            return given.get();
        }

        @Bound
        @SuppressWarnings("unchecked")
        public List<Object> many() {
            return (List<Object>) Objects.requireNonNull(given.get());
        }

        @Bound
        public double half() {
            return (Double) Objects.requireNonNull(given.get());
        }

        @Bound
        public String entry(int number, @Nullable String text, @Nullable Drone drone) {
            return number + " " + text + " "
                    + (drone == null ? "nobody" : drone.kind().name());
        }

        @Bound
        public Vector2d centre() {
            return new Vector2d(320, 240);
        }
    }
}
