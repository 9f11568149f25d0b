package dev.downbeat.scripting;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.world.Vocabulary;
import java.util.List;

/** A game of many kinds with one class. Public, because only public classes can be bound. */
public final class OrdinaryGame {

    public static final List<EntityKind<Actor>> KINDS = List.of(
                    "bigints",
                    "classes",
                    "closures",
                    "collections",
                    "destructuring",
                    "functional",
                    "generators",
                    "grid",
                    "library",
                    "machine",
                    "modules",
                    "pingpong",
                    "promises",
                    "recursion",
                    "texts")
            .stream()
            .map(name -> new EntityKind<>(name, Actor.class, Actor::new))
            .toList();

    public static final EventType PING =
            EventType.of("ping", Parameter.of("by", Actor.class), Parameter.of("n", double.class));
    public static final EventType COUNT = EventType.question("count", double.class);
    public static final EventType OUTCOME = EventType.question("outcome", String.class);

    public static final Vocabulary VOCABULARY = new Vocabulary(List.copyOf(KINDS), List.of(PING, COUNT, OUTCOME));

    public static final Bindings BINDINGS = Bindings.of(VOCABULARY);

    private OrdinaryGame() {}

    /** Whoever has a script. */
    public static final class Actor extends Entity {

        /** How often its script ticked. */
        @Bound
        public int ticks;

        @Bound
        public String text = "";
    }
}
