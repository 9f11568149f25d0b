package dev.downbeat.event;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of event: its name, which is also the name of the handlers, and its parameters. An event with an answer is a
 * question: it is asked and answered at once, and cannot be queued. Immutable; compared by identity.
 */
public final class EventType {

    /** The most parameters an event may have. */
    public static final int MAX_PARAMETERS = 8;

    // Above the lifecycle events, whose making needs them.
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9_]*");
    private static final Set<Class<?>> PRIMITIVES = Set.of(double.class, int.class, boolean.class);

    /** An entity has become live: the first event it gets. Queued by the world. */
    public static final EventType SPAWN = of("spawn").withDoc("It has become live: the first event it gets.");

    /** One timestep for a live entity, {@code dt} in seconds. Not queued: the world runs it for each entity. */
    public static final EventType TICK = of(
                    "tick", Parameter.of("dt", double.class).withDoc("Seconds."))
            .withDoc("One timestep, for each live entity in the order of their ids.");

    /**
     * One timestep for all live entities of a kind at once, {@code dt} in seconds. Not queued: the world runs it for each kind,
     * before the tick of any entity.
     */
    public static final EventType TICK_ALL = bulk(
                    "tickAll", Parameter.of("dt", double.class).withDoc("Seconds."))
            .withDoc(
                    "One timestep, once for all live entities of the kind, in the order of their ids; before any tick.");

    /** An entity has gone: the last event it gets. Queued by the world. */
    public static final EventType DESPAWN = of("despawn").withDoc("It has gone: the last event it gets.");

    /** The events that the world itself raises, in the order of their numbers in every vocabulary. */
    public static final List<EventType> LIFECYCLE = List.of(SPAWN, TICK_ALL, TICK, DESPAWN);

    private final String name;
    private final List<Parameter> parameters;
    private final Optional<Class<?>> answer;
    private final boolean bulk;
    private final String doc;

    private EventType(String name, Optional<Class<?>> answer, List<Parameter> parameters, boolean bulk, String doc) {
        this.name = name;
        this.answer = answer;
        this.parameters = parameters;
        this.bulk = bulk;
        this.doc = doc;
        requireName(name);
        if (parameters.size() > MAX_PARAMETERS) {
            throw new IllegalArgumentException(
                    name + ": too many parameters: count=" + parameters.size() + ", limit=" + MAX_PARAMETERS);
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            requireName(parameter.name());
            requireType(parameter.type());
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(name + ": two parameters of one name: name=" + parameter.name());
            }
        }
        answer.ifPresent(this::requireType);
    }

    /**
     * An event that is queued.
     *
     * @throws IllegalArgumentException if a name is not a lower-case identifier, a type cannot be passed, or there are
     *     more than {@link #MAX_PARAMETERS} parameters
     */
    public static EventType of(String name, Parameter... parameters) {
        return new EventType(name, Optional.empty(), List.of(parameters), false, "");
    }

    private static EventType bulk(String name, Parameter... parameters) {
        return new EventType(name, Optional.empty(), List.of(parameters), true, "");
    }

    /**
     * A question: asked and answered at once.
     *
     * @param answer the type of the answer: {@code double}, {@code int}, {@code boolean}, {@link String} or a class that
     *     scripts may see
     * @throws IllegalArgumentException as for {@link #of}
     */
    public static EventType question(String name, Class<?> answer, Parameter... parameters) {
        return new EventType(name, Optional.of(answer), List.of(parameters), false, "");
    }

    /** A type like this one that says when it happens: a type of its own, so say it where the type is made. */
    public EventType withDoc(String text) {
        return new EventType(name, answer, parameters, bulk, text);
    }

    /** The name of the event and of its handlers. */
    public String name() {
        return name;
    }

    /** The parameters, in order, without the entity itself. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether it happens to all live entities of a kind at once, and its handler gets them as a list; else to one entity. */
    public boolean isBulk() {
        return bulk;
    }

    /** What the handler's author should know: when it happens, or what is asked; may be empty. */
    public String doc() {
        return doc;
    }

    /** The type of the answer; empty for an event that is queued. */
    public Optional<Class<?>> answer() {
        return answer;
    }

    /**
     * Checks arguments against the parameters.
     *
     * @throws IllegalArgumentException if they do not fit; the message says which and why
     */
    public void check(@Nullable Object... arguments) {
        if (arguments.length != parameters.size()) {
            throw new IllegalArgumentException(
                    this + ": wrong number of arguments: expected=" + parameters.size() + ", got=" + arguments.length);
        }
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = parameters.get(i);
            if (!parameter.accepts(arguments[i])) {
                throw new IllegalArgumentException(this + ": argument " + (i + 1) + " does not fit: parameter="
                        + parameter + ", got=" + parameter.describe(arguments[i]));
            }
        }
    }

    /** As its author would write the handler: {@code hit(self, by, damage)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(bulk ? "(selves" : "(self");
        parameters.forEach(parameter -> text.append(", ").append(parameter.name()));
        return text.append(')').toString();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name must be a lower-case identifier: name=" + name);
        }
    }

    private void requireType(Class<?> type) {
        if (type.isPrimitive() && !PRIMITIVES.contains(type)) {
            throw new IllegalArgumentException(
                    name + ": numbers are passed as double or int: type=" + type.getSimpleName());
        }
    }
}
