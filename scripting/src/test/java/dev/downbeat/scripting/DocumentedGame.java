package dev.downbeat.scripting;

import dev.downbeat.entity.Entity;
import dev.downbeat.entity.EntityKind;
import dev.downbeat.event.EventType;
import dev.downbeat.event.Parameter;
import dev.downbeat.world.Vocabulary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A game that tells authors about itself. Public, because only public classes can be bound. */
public final class DocumentedGame {

    public static final EntityKind<Body> BODY = new EntityKind<>("body", Body.class, Body::new);
    public static final EntityKind<Gun> GUN = new EntityKind<>("laser-gun", Gun.class, Gun::new);

    public static final EventType PULL = EventType.of(
                    "pull", Parameter.of("force", double.class).withDoc("Newtons."))
            .withDoc("Somebody pulled.");
    public static final EventType TOUCH = EventType.of("touch", Parameter.of("other", Body.class));

    public static final Bindings BINDINGS = Bindings.of(Vocabulary.of(BODY, GUN).withEvents(PULL, TOUCH))
            .withGlobal("chart", Map.class)
            .withGlobal("events", Events.class)
            .withGlobal("range", Range.class);

    private DocumentedGame() {}

    public static class Body extends Entity {
        @Bound
        public double mass;
    }

    @Doc("Shoots.")
    public static final class Gun extends Body {

        @Doc("Shots left.")
        @Bound
        public int ammo;

        @Doc("Turns it.")
        @Bound
        public void turn(@Doc("Radians.") double angle, double in) {}
    }

    /** Has the name of a builtin. */
    public static final class Map {}

    /** Has a name that is declared beside the game's. */
    public static final class Events {}

    public static final class Part {}

    public static final class Range {

        @Bound
        public List<Body> near(@KindName String kind) {
            return List.of();
        }

        @Bound
        public int count(@KindName String kind) {
            return 0;
        }

        @Bound
        public @Nullable List<@Nullable Part> parts(@Nullable String prefix) {
            return null;
        }
    }
}
