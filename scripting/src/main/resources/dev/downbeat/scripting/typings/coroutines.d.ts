// Behaviour over several ticks.

/** What a coroutine yields to go on later; see `wait`. */
interface Wait {
  readonly seconds: number;
}
/** A generator that ticks let go on; `stop` ends it. */
interface Coroutine {
  /** Whether it has ended. */
  readonly done: boolean;
}
type Steps = Generator<Wait | undefined | void, any, any>;
/**
 * Lets a generator run over several ticks, for the entity whose handler this is: it goes on after the entity's `tick`.
 * When its script changes, it finishes with the code that it began with.
 * @param steps what a `function*` gives: `start(patrol(self))`
 */
declare function start(steps: Steps): Coroutine;
/**
 * The same, but when its script changes, it begins anew with the new code.
 * @param steps a `function*` of the script's top level, without a call: `start(patrol, self)`
 */
declare function start<A extends any[]>(steps: (...args: A) => Steps, ...args: A): Coroutine;
/** Ends a coroutine where it waits; its `finally` blocks run. */
declare function stop(coroutine: Coroutine): void;
/**
 * What to yield to go on after a while: `yield wait(0.5)`. A bare `yield` goes on in the next tick.
 * @param seconds of the game's time, 0 or more
 */
declare function wait(seconds: number): Wait;
