package dev.downbeat.scripting;

/** What became of a question. */
public sealed interface Answer {

    /**
     * The handler answered.
     *
     * @param value of the type that the question declares
     */
    record Value(Object value) implements Answer {}

    /** The entity's behaviour has no handler for the question. */
    record NoHandler() implements Answer {}

    /**
     * The handler failed, or answered with something of another type.
     *
     * @param fault what went wrong; it was reported as any other fault
     */
    record Failed(Fault fault) implements Answer {}
}
