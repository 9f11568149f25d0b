package dev.downbeat.event;

import dev.downbeat.entity.Entity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place of an {@link EventQueue}, filled and emptied many times: valid only during the call that it is passed to.
 * Used by the loop thread only.
 */
public final class Event {

    private static final String INVALID = "an event is valid only while it is handled";

    private @Nullable EventType type; // stays when it is cleared: the next event here is likely to have the same
    private int typeIndex;
    private @Nullable Entity target;
    private final double[] numbers = new double[EventType.MAX_PARAMETERS];
    private final @Nullable Object[] references = new Object[EventType.MAX_PARAMETERS];

    Event() {}

    /** What happened. */
    public EventType type() {
        return Objects.requireNonNull(target == null ? null : type, INVALID);
    }

    /** The number of the type in the world's vocabulary. */
    public int typeIndex() {
        return typeIndex;
    }

    /** Whom it happens to. */
    public Entity target() {
        return Objects.requireNonNull(target, INVALID);
    }

    /** The number of arguments. */
    public int argumentCount() {
        return type().parameters().size();
    }

    /** An argument, boxed. */
    public Object argument(int position) {
        Parameter parameter = type().parameters().get(position);
        return parameter.primitive()
                ? parameter.fromNumber(numbers[position])
                : Objects.requireNonNull(references[position]);
    }

    /** An argument of type {@code double} or {@code int}, unboxed; 1 and 0 for {@code boolean}. */
    public double number(int position) {
        return numbers[position];
    }

    void fill(EventType type, int typeIndex, Entity target, Object[] arguments) {
        be(type, typeIndex);
        this.target = target;
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = type.parameters().get(i);
            if (parameter.primitive()) {
                numbers[i] = parameter.toNumber(arguments[i]);
            } else {
                references[i] = parameter.keep(arguments[i]);
            }
        }
    }

    private void be(EventType some, int index) {
        if (type != some) { // a reference that is stored costs more than one that is compared
            type = some;
        }
        typeIndex = index;
    }

    /** Becomes a copy of another event. */
    void fill(Event other) {
        be(other.type(), other.typeIndex);
        target = other.target;
        System.arraycopy(other.numbers, 0, numbers, 0, numbers.length);
        System.arraycopy(other.references, 0, references, 0, references.length);
    }

    /** Lets go of what it referred to. */
    void clear() {
        List<Parameter> parameters = type().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).primitive()) {
                references[i] = null;
            }
        }
        target = null;
    }
}
