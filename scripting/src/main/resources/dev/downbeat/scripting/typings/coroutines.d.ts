// Behaviour over several ticks.

/** What a coroutine yields to go on later; see `wait`. */
interface Wait {
  readonly seconds: number;
}
/** A run of a generator function over several ticks; `stop` ends it. */
interface Coroutine {
  readonly done: boolean;
}
type Steps = Generator<Wait | undefined | void, any, any>;
/**
 * Begins a coroutine: a generator that goes on at a tick boundary each time that what it yielded is over.
 * @param coroutine the generator, or the generator function, which gets the arguments
 */
declare function start(coroutine: Steps): Coroutine;
declare function start<A extends any[]>(coroutine: (...args: A) => Steps, ...args: A): Coroutine;
/** Ends a coroutine where it waits; its `finally` blocks run. */
declare function stop(coroutine: Coroutine): void;
/**
 * What to yield to go on after a while: `yield wait(0.5)`.
 * @param seconds of the game's time
 */
declare function wait(seconds: number): Wait;
