package dev.downbeat.scripting;

import java.time.Duration;

/**
 * The budgets of script code.
 *
 * @param call of one call for an entity: a handler, a step of a coroutine, with all questions and promise jobs that come of it
 * @param load of one script's top level, and of its {@code reloaded}
 * @param tickSteps the most steps of all calls of a tick together, 1,000 or more. No kind of entities may use more of them than
 *     it leaves to all others. When a kind has, the call that runs goes on within its own budget, and what has not run yet of
 *     that kind is put off to the next tick: its events come before later ones then, and its {@code tick} handlers begin with
 *     the first that was put off
 * @param retainedBytes the most bytes that one script may keep from call to call, in variables, closures, coroutines and the states
 *     of its entities, 1,000,000 or more. A script that keeps more is quarantined, and what it keeps is dropped; so is the one that
 *     keeps most, when all scripts of a world together keep more than twice as much. Estimated, and looked at now and then between
 *     calls. Not measured on a JVM that does not tell
 * @param entities the most live entities that a world may have for a script to spawn one more, 1 or more. Java is not bound by it
 */
public record Budgets(Budget call, Budget load, long tickSteps, long retainedBytes, int entities) {

    private static final long LEAST_RETAINED = 1_000_000;

    /**
     * For a call 20 million steps (half a million turns of the smallest loop: one to ten frames, which no handler should
     * come near), a second of processor time (a path search in code that the JIT had
     * not seen yet took more than half of it on a busy machine), 128 MB (a quarter of a small heap).
     * For a top level the same steps, for it is run beside the game, with five seconds (its code is cold). For a tick
     * 150 million steps: four calls of one kind that do not end, and half is left for the others. A
     * script may keep an eighth of the heap: before it is looked at again it can have twice as much, a quarter.
     * 100,000 entities with what scripts need of each take some 100 MB.
     */
    public static final Budgets DEFAULT = new Budgets(
            new Budget(20_000_000, Duration.ofSeconds(1), 128_000_000),
            new Budget(20_000_000, Duration.ofSeconds(5), 128_000_000),
            150_000_000,
            Math.max(LEAST_RETAINED, Runtime.getRuntime().maxMemory() / 8),
            100_000);

    public Budgets {
        if (retainedBytes < LEAST_RETAINED) {
            throw new IllegalArgumentException("budget out of range: retainedBytes=" + retainedBytes);
        }
        if (tickSteps < 1_000) {
            throw new IllegalArgumentException("budget out of range: tickSteps=" + tickSteps);
        }
        if (entities < 1) {
            throw new IllegalArgumentException("budget out of range: entities=" + entities);
        }
    }

    /** With another budget of a call. */
    public Budgets withCall(Budget other) {
        return new Budgets(other, load, tickSteps, retainedBytes, entities);
    }

    /** With another budget of a top level. */
    public Budgets withLoad(Budget other) {
        return new Budgets(call, other, tickSteps, retainedBytes, entities);
    }

    /** With other steps of a tick. */
    public Budgets withTickSteps(long other) {
        return new Budgets(call, load, other, retainedBytes, entities);
    }

    /** With other steps of a call and of a top level. */
    public Budgets withSteps(long other) {
        return new Budgets(call.withSteps(other), load.withSteps(other), tickSteps, retainedBytes, entities);
    }

    /** With another number of entities up to which scripts may spawn. */
    public Budgets withEntities(int other) {
        return new Budgets(call, load, tickSteps, retainedBytes, other);
    }

    /** With another number of bytes that a script may keep. */
    public Budgets withRetainedBytes(long other) {
        return new Budgets(call, load, tickSteps, other, entities);
    }
}
