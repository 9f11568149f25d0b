// The world.

/** What every entity has. */
interface EntityMembers {
  /** Its number, never used again for another. */
  readonly id: number;
  /** The name of its kind, which is also that of its script. */
  readonly kind: Kind;
  /** Whether it is in the world now. */
  readonly live: boolean;
  /** What the script wants to keep about it: survives every change of the script. */
  state: Record<string, any>;
}
/** The name of a kind. */
type Kind = keyof Kinds;
/** What `world.spawn` may set: what a script may write, all of it optional. */
type Fields<T> = Partial<Pick<T, Writable<T>>>;
type Writable<T> = { [K in keyof T]-?: T[K] extends Function ? never : Same<{ [P in K]: T[K] }, { -readonly [P in K]: T[K] }, K> }[keyof T];
// Two types that only differ in readonly are told apart by nothing else.
type Same<A, B, Then> = (<G>() => G extends A ? 1 : 2) extends <G>() => G extends B ? 1 : 2 ? Then : never;

interface World {
  /** The number of the tick. */
  readonly tick: number;
  /** Seconds since the start; there is no other clock. */
  readonly time: number;
  /**
   * Makes an entity: usable at once, live from the end of the tick.
   * @param kind its kind
   * @param fields what to set at once
   */
  spawn<K extends Kind>(kind: K, fields?: Fields<Kinds[K]>): Kinds[K];
  /** Lets an entity go at the end of the tick; false if it goes already. */
  despawn(entity: Entity): boolean;
  /**
   * Queues an event for the next tick; false if the entity is gone or the queue is full.
   * @param event its name
   * @param args the parameters of the handler, after `self`
   */
  post<E extends keyof Events>(entity: Entity, event: E, ...args: Events[E]): boolean;
  /**
   * Calls the other's handler at once; `undefined` if it has none.
   * @param question its name
   * @param args the parameters of the handler, after `self`
   */
  ask<Q extends keyof Questions>(entity: Entity, question: Q, ...args: Questions[Q]): Answers[Q] | undefined;
  /** The live entity of a number, or null. */
  find(id: number): Entity | null;
}
/** The world; for handlers only: it is not there while a file is loaded. */
declare const world: World;

interface Console {
  /** To the game's log, with file and line. */
  log(...values: unknown[]): void;
  /** To the game's log as a warning, with file and line. */
  warn(...values: unknown[]): void;
  /** To the game's log as an error, with file and line. */
  error(...values: unknown[]): void;
}
declare const console: Console;
