// What scripts can reach, for editors and checkers. Generated from what the game binds: change it there.

// The game.

/** The arena: its size, who is where, timers, what is to be seen, and what the player is told. */
declare const arena: Arena;

/** The arena: its size, who is where, timers, what is to be seen, and what the player is told. */
interface Arena {
  /**
   * Lets timer(self, name) happen in a while.
   * @param seconds Seconds of the game, 0 or more.
   */
  after(self: Body, seconds: number, name: string): void;
  /** One line of text in the middle of the screen; empty for none. */
  banner: string;
  /**
   * Lets sparks fly in a body's colour.
   * @param power 1 for a shot that hits, 10 for a ship that bursts.
   */
  burst(body: Body, power: number): void;
  /** Lets all of a kind go at the end of the tick. */
  clear(kind: Kind): void;
  /** How many of a kind there are. A whole number. */
  count(kind: Kind): number;
  /** The director, or null before it is live. */
  director(): Body | null;
  /** How many drones the command line asked for. A whole number. */
  readonly drones: number;
  /** Lights a body up for a moment. */
  flash(body: Body): void;
  /** Units from wall to wall; y runs from 0 to here, down. */
  readonly height: number;
  /** The colour of the walls and the grid: degrees on the colour wheel; for the screen. */
  hue: number;
  /** How many ships the player has left, besides the one that flies; for the screen. A whole number. */
  lives: number;
  /**
   * The nearest others of a kind within a distance, nearest first, 7 at most. As of the end of the last tick.
   * @param radius Units of the arena.
   */
  near<K extends Kind>(self: Body, radius: number, kind: K): readonly Kinds[K][];
  /** The nearest other of a kind, or null if there is none. */
  nearest<K extends Kind>(self: Body, kind: K): Kinds[K] | null;
  /** Whether the round is over; the screen then says how to begin anew. */
  over: boolean;
  /** The player's ship, or null while there is none. */
  player(): Ship | null;
  /** Points, for the screen. A whole number. */
  score: number;
  /**
   * Shakes the picture.
   * @param strength 0.2 for a knock, 1 for the end of the world.
   */
  shake(strength: number): void;
  /** The number of the wave, for the screen. A whole number. */
  wave: number;
  /** Units from wall to wall; x runs from 0 to here, to the right. */
  readonly width: number;
}

/** A disc in the arena: it moves, bounces off the walls and touches other bodies. */
interface BodyMembers extends EntityMembers {
  /** How much of its speed a wall gives back: 0 stops, 1 loses nothing. */
  bounce: number;
  /** The share of its velocity lost in a second, roughly: 0 glides for ever. */
  drag: number;
  /** Where it looks: radians from the x axis (right) towards the y axis (down). */
  heading: number;
  /** What scripts take it to be; Java does nothing with it but show it. */
  health: number;
  /** Its colour: degrees on the colour wheel. */
  hue: number;
  /** The most units per second; 0 for no limit. */
  maxSpeed: number;
  /** Where it is, in units of the arena. */
  pos: Vector2d;
  /** Half its width, in units of the arena; a body of radius 0 touches nothing. */
  radius: number;
  /** Bodies of one team do not collide. Neutral ones collide with the player's team only. */
  team: string;
  /** Units per second. */
  vel: Vector2d;
}
type Body = Ship | Drone | Hunter | Turret | Boss | Bullet | Pickup | Director;

/** The big one at the end of a round of waves. */
interface Boss extends BodyMembers {
  readonly kind: 'boss';
  /** The health with which it began; the screen shows how much of it is left. */
  fullHealth: number;
}

/** A shot, of the team of whoever fired it. */
interface Bullet extends BodyMembers {
  readonly kind: 'bullet';
  /** What it takes from the health of whatever it hits. */
  damage: number;
  /** How many it flies through before it is spent. A whole number. */
  pierce: number;
  /** How fast it turns towards what it is after, radians per second; 0 flies straight on. */
  turnSpeed: number;
}

/** Nothing to be seen: its script makes the waves and keeps the score. It touches nothing and never moves. */
interface Director extends BodyMembers {
  readonly kind: 'director';
}

/** One of the many: it flocks. */
interface Drone extends BodyMembers {
  readonly kind: 'drone';
  /** Seconds for which it stays out of sorts after a scare. */
  panic: number;
}

/** Chases the ship, aiming at where it will be. */
interface Hunter extends BodyMembers {
  readonly kind: 'hunter';
}

/** Something that the ship can take. */
interface Pickup extends BodyMembers {
  readonly kind: 'pickup';
  /** What it gives: a word that ship.js knows. */
  gift: string;
}

/** The player's ship; flown by its own script when nobody touches the controls. */
interface Ship extends BodyMembers {
  readonly kind: 'ship';
  /** The point that the player aims at, from the left. */
  aimX: number;
  /** The point that the player aims at, from the top. */
  aimY: number;
  /** Seconds until it can fire again. */
  cooldown: number;
  /** Whether the player holds the trigger. */
  firing: boolean;
  /** The health that it has when nothing has hurt it; the screen shows how much of it is left. */
  fullHealth: number;
  /** Seconds since the player last touched a control. */
  idle: number;
  /** Seconds during which nothing hurts it. */
  shield: number;
  /** Sideways by the player's keys, -1 to 1. */
  strafe: number;
  /** Forwards by the player's keys, -1 to 1. */
  thrust: number;
  /** What it fires: a word that ship.js knows; for the screen too. */
  weapon: string;
  /** Seconds for which it still has a weapon that it was given; 0 for its own. */
  weaponSeconds: number;
}

/** Stands still and fires. */
interface Turret extends BodyMembers {
  readonly kind: 'turret';
}

interface Vector2d {
  x: number;
  y: number;
}

/** The kinds of entities, and what each is. */
interface Kinds {
  'ship': Ship;
  'drone': Drone;
  'hunter': Hunter;
  'turret': Turret;
  'boss': Boss;
  'bullet': Bullet;
  'pickup': Pickup;
  'director': Director;
}
/** Whatever lives in the world. */
type Entity = Ship | Drone | Hunter | Turret | Boss | Bullet | Pickup | Director;
/** What passes between scripts and the game where no type is asked for. */
type Anything = number | boolean | string | Arena | Body | Boss | Bullet | Director | Drone | Hunter | Pickup | Ship | Turret | Vector2d | null | undefined;

// The events.

/** The handlers that a behaviour may have: top-level functions of these names. */
interface Handlers<Self> {
  /** It has become live: the first event it gets. */
  spawn(self: Self): void;
  /**
   * One timestep, once for all live entities of the kind, in the order of their ids; before any tick.
   * @param dt Seconds.
   */
  tickAll(selves: readonly Self[], dt: number): void;
  /**
   * One timestep, for each live entity in the order of their ids.
   * @param dt Seconds.
   */
  tick(self: Self, dt: number): void;
  /** It has gone: the last event it gets. */
  despawn(self: Self): void;
  /** It touches a body of another team; comes to both in every tick in which they overlap. */
  collide(self: Self, other: Body): void;
  /** It ran into a wall of the arena; comes in every tick in which it does. */
  wall(self: Self): void;
  /**
   * Something hurt it.
   * @param by Who did it.
   * @param damage What it takes from the health.
   */
  hit(self: Self, by: Body, damage: number): void;
  /**
   * A time that it asked for with arena.after is over.
   * @param name What it was asked for with.
   */
  timer(self: Self, name: string): void;
  /**
   * The player's controls changed; comes to the ship.
   * @param thrust Forwards, -1 to 1.
   * @param strafe Sideways, -1 to 1.
   * @param aimX Where the mouse points, in units of the arena.
   * @param aimY Where the mouse points, in units of the arena.
   * @param firing Whether the trigger is held.
   */
  input(self: Self, thrust: number, strafe: number, aimX: number, aimY: number, firing: boolean): void;
  /** The player asks for a new round; comes to the director. */
  restart(self: Self): void;
  /**
   * Something fell; posted to the director by the script of what fell.
   * @param who The kind of what fell.
   * @param points What it is worth. A whole number.
   * @param x Where it fell, in units of the arena.
   * @param y Where it fell, in units of the arena.
   */
  fallen(self: Self, who: string, points: number, x: number, y: number): void;
  /**
   * It was given something; posted by a pickup.
   * @param name What it gives.
   */
  gift(self: Self, name: string): void;
  /** Whether it wants a pickup. */
  canPickUp(self: Self, pickup: Pickup): boolean;
}
interface ShipHandlers extends Handlers<Ship> {}
interface DroneHandlers extends Handlers<Drone> {}
interface HunterHandlers extends Handlers<Hunter> {}
interface TurretHandlers extends Handlers<Turret> {}
interface BossHandlers extends Handlers<Boss> {}
interface BulletHandlers extends Handlers<Bullet> {}
interface PickupHandlers extends Handlers<Pickup> {}
interface DirectorHandlers extends Handlers<Director> {}
/** The handlers of each kind, which are in the file of its name. */
interface Behaviours {
  'ship': ShipHandlers;
  'drone': DroneHandlers;
  'hunter': HunterHandlers;
  'turret': TurretHandlers;
  'boss': BossHandlers;
  'bullet': BulletHandlers;
  'pickup': PickupHandlers;
  'director': DirectorHandlers;
}
/** What may be posted, and with what. */
interface Events {
  collide: [other: Body];
  wall: [];
  hit: [by: Body, damage: number];
  timer: [name: string];
  input: [thrust: number, strafe: number, aimX: number, aimY: number, firing: boolean];
  restart: [];
  fallen: [who: string, points: number, x: number, y: number];
  gift: [name: string];
}
/** What may be asked, and with what. */
interface Questions {
  canPickUp: [pickup: Pickup];
}
/** The answers. */
interface Answers {
  canPickUp: boolean;
}

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

// The builtins of a realm: what JavaScript has, without what Downbeat takes away (Date, Proxy, eval, Intl and others).

// Utility types.

type Partial<T> = { [K in keyof T]?: T[K] };
type Required<T> = { [K in keyof T]-?: T[K] };
type Readonly<T> = { readonly [K in keyof T]: T[K] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends PropertyKey, V> = { [P in K]: V };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends PropertyKey> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<F extends (...args: any) => any> = F extends (...args: infer P) => any ? P : never;
type ReturnType<F extends (...args: any) => any> = F extends (...args: any) => infer R ? R : any;
type ConstructorParameters<C extends abstract new (...args: any) => any> = C extends abstract new (...args: infer P) => any ? P : never;
type InstanceType<C extends abstract new (...args: any) => any> = C extends abstract new (...args: any) => infer R ? R : any;
type Awaited<T> = T extends null | undefined ? T : T extends object & { then(then: infer F, ...args: infer _): any } ? F extends (value: infer V, ...args: infer _) => any ? Awaited<V> : never : T;
type NoInfer<T> = intrinsic;
type Uppercase<S extends string> = intrinsic;
type Lowercase<S extends string> = intrinsic;
type Capitalize<S extends string> = intrinsic;
type Uncapitalize<S extends string> = intrinsic;
type BuiltinIteratorReturn = intrinsic;
type PropertyKey = string | number | symbol;
interface ThisType<T> {
}

// Objects and functions.

interface Object {
  constructor: Function;
  hasOwnProperty(key: PropertyKey): boolean;
  isPrototypeOf(object: Object): boolean;
  propertyIsEnumerable(key: PropertyKey): boolean;
  toLocaleString(): string;
  toString(): string;
  valueOf(): Object;
}
interface PropertyDescriptor {
  configurable?: boolean;
  enumerable?: boolean;
  value?: any;
  writable?: boolean;
  get?(): any;
  set?(value: any): void;
}
interface PropertyDescriptorMap {
  [key: PropertyKey]: PropertyDescriptor;
}
interface TypedPropertyDescriptor<T> {
  configurable?: boolean;
  enumerable?: boolean;
  value?: T;
  writable?: boolean;
  get?: () => T;
  set?: (value: T) => void;
}
interface ObjectConstructor {
  new (value?: any): Object;
  (value?: any): any;
  readonly prototype: Object;
  assign<T extends {}, U>(target: T, source: U): T & U;
  assign(target: object, ...sources: any[]): any;
  create(prototype: object | null, properties?: PropertyDescriptorMap): any;
  defineProperties<T>(object: T, properties: PropertyDescriptorMap): T;
  defineProperty<T>(object: T, key: PropertyKey, descriptor: PropertyDescriptor): T;
  entries<T>(object: { [key: string]: T } | ArrayLike<T>): [string, T][];
  entries(object: {}): [string, any][];
  freeze<T>(object: T): Readonly<T>;
  fromEntries<T = any>(entries: Iterable<readonly [PropertyKey, T]>): { [key: string]: T };
  getOwnPropertyDescriptor(object: any, key: PropertyKey): PropertyDescriptor | undefined;
  getOwnPropertyDescriptors(object: any): PropertyDescriptorMap;
  getOwnPropertyNames(object: any): string[];
  getOwnPropertySymbols(object: any): symbol[];
  getPrototypeOf(object: any): any;
  groupBy<K extends PropertyKey, T>(items: Iterable<T>, key: (item: T, index: number) => K): Partial<Record<K, T[]>>;
  hasOwn(object: object, key: PropertyKey): boolean;
  is(one: any, other: any): boolean;
  isExtensible(object: any): boolean;
  isFrozen(object: any): boolean;
  isSealed(object: any): boolean;
  keys(object: {}): string[];
  preventExtensions<T>(object: T): T;
  seal<T>(object: T): T;
  setPrototypeOf(object: any, prototype: object | null): any;
  values<T>(object: { [key: string]: T } | ArrayLike<T>): T[];
  values(object: {}): any[];
}
declare var Object: ObjectConstructor;

interface Function {
  readonly prototype: any;
  readonly length: number;
  readonly name: string;
  apply(this: Function, self: any, args?: any): any;
  bind(this: Function, self: any, ...args: any[]): any;
  call(this: Function, self: any, ...args: any[]): any;
  toString(): string;
  [Symbol.hasInstance](value: any): boolean;
}
interface FunctionConstructor {
  readonly prototype: Function;
}
declare var Function: FunctionConstructor;
interface CallableFunction extends Function {
  apply<T, R>(this: (this: T) => R, self: T): R;
  apply<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T, args: A): R;
  bind<T>(this: T, self: ThisParameterType<T>): OmitThisParameter<T>;
  bind<T, A extends any[], B extends any[], R>(this: (this: T, ...args: [...A, ...B]) => R, self: T, ...args: A): (...args: B) => R;
  call<T, A extends any[], R>(this: (this: T, ...args: A) => R, self: T, ...args: A): R;
}
interface NewableFunction extends Function {
  apply<T>(this: new () => T, self: T): void;
  apply<T, A extends any[]>(this: new (...args: A) => T, self: T, args: A): void;
  bind<T>(this: T, self: any): T;
  bind<A extends any[], B extends any[], R>(this: new (...args: [...A, ...B]) => R, self: any, ...args: A): new (...args: B) => R;
  call<T, A extends any[]>(this: new (...args: A) => T, self: T, ...args: A): void;
}
type ThisParameterType<T> = T extends (this: infer U, ...args: never) => any ? U : unknown;
type OmitThisParameter<T> = unknown extends ThisParameterType<T> ? T : T extends (...args: infer A) => infer R ? (...args: A) => R : T;
interface IArguments {
  [index: number]: any;
  length: number;
  [Symbol.iterator](): IterableIterator<any>;
}

// Plain values.

interface Boolean {
  valueOf(): boolean;
}
interface BooleanConstructor {
  new (value?: any): Boolean;
  <T>(value?: T): boolean;
  readonly prototype: Boolean;
}
declare var Boolean: BooleanConstructor;

interface Number {
  toExponential(digits?: number): string;
  toFixed(digits?: number): string;
  toLocaleString(): string;
  toPrecision(digits?: number): string;
  toString(radix?: number): string;
  valueOf(): number;
}
interface NumberConstructor {
  new (value?: any): Number;
  (value?: any): number;
  readonly prototype: Number;
  readonly EPSILON: number;
  readonly MAX_SAFE_INTEGER: number;
  readonly MAX_VALUE: number;
  readonly MIN_SAFE_INTEGER: number;
  readonly MIN_VALUE: number;
  readonly NEGATIVE_INFINITY: number;
  readonly NaN: number;
  readonly POSITIVE_INFINITY: number;
  isFinite(value: unknown): boolean;
  isInteger(value: unknown): boolean;
  isNaN(value: unknown): boolean;
  isSafeInteger(value: unknown): boolean;
  parseFloat(text: string): number;
  parseInt(text: string, radix?: number): number;
}
declare var Number: NumberConstructor;

interface BigInt {
  toLocaleString(): string;
  toString(radix?: number): string;
  valueOf(): bigint;
  readonly [Symbol.toStringTag]: 'BigInt';
}
interface BigIntConstructor {
  (value: bigint | boolean | number | string): bigint;
  readonly prototype: BigInt;
  asIntN(bits: number, value: bigint): bigint;
  asUintN(bits: number, value: bigint): bigint;
}
declare var BigInt: BigIntConstructor;

interface Symbol {
  readonly description: string | undefined;
  toString(): string;
  valueOf(): symbol;
  [Symbol.toPrimitive](hint: string): symbol;
  readonly [Symbol.toStringTag]: string;
}
interface SymbolConstructor {
  (description?: string | number): symbol;
  readonly prototype: Symbol;
  for(key: string): symbol;
  keyFor(symbol: symbol): string | undefined;
  readonly hasInstance: unique symbol;
  readonly iterator: unique symbol;
  readonly match: unique symbol;
  readonly matchAll: unique symbol;
  readonly replace: unique symbol;
  readonly search: unique symbol;
  readonly split: unique symbol;
  readonly toPrimitive: unique symbol;
  readonly toStringTag: unique symbol;
  readonly unscopables: unique symbol;
}
declare var Symbol: SymbolConstructor;

interface String {
  readonly length: number;
  readonly [index: number]: string;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number | undefined;
  concat(...texts: string[]): string;
  endsWith(text: string, end?: number): boolean;
  includes(text: string, start?: number): boolean;
  indexOf(text: string, start?: number): number;
  isWellFormed(): boolean;
  lastIndexOf(text: string, start?: number): number;
  localeCompare(other: string): number;
  match(expression: string | RegExp): RegExpMatchArray | null;
  matchAll(expression: RegExp): IterableIterator<RegExpExecArray>;
  normalize(form?: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string;
  padEnd(length: number, fill?: string): string;
  padStart(length: number, fill?: string): string;
  repeat(times: number): string;
  replace(what: string | RegExp, by: string | ((match: string, ...groups: any[]) => string)): string;
  replaceAll(what: string | RegExp, by: string | ((match: string, ...groups: any[]) => string)): string;
  search(expression: string | RegExp): number;
  slice(start?: number, end?: number): string;
  split(separator?: string | RegExp, limit?: number): string[];
  startsWith(text: string, start?: number): boolean;
  substring(start: number, end?: number): string;
  toLocaleLowerCase(): string;
  toLocaleUpperCase(): string;
  toLowerCase(): string;
  toString(): string;
  toUpperCase(): string;
  toWellFormed(): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
  valueOf(): string;
  [Symbol.iterator](): IterableIterator<string>;
}
interface StringConstructor {
  new (value?: any): String;
  (value?: any): string;
  readonly prototype: String;
  fromCharCode(...codes: number[]): string;
  fromCodePoint(...codes: number[]): string;
  raw(template: { raw: readonly string[] }, ...values: any[]): string;
}
declare var String: StringConstructor;
interface TemplateStringsArray extends ReadonlyArray<string> {
  readonly raw: readonly string[];
}

interface RegExp {
  readonly dotAll: boolean;
  readonly flags: string;
  readonly global: boolean;
  readonly ignoreCase: boolean;
  lastIndex: number;
  readonly multiline: boolean;
  readonly source: string;
  readonly sticky: boolean;
  readonly unicode: boolean;
  exec(text: string): RegExpExecArray | null;
  test(text: string): boolean;
  toString(): string;
}
interface RegExpConstructor {
  new (source: string | RegExp, flags?: string): RegExp;
  (source: string | RegExp, flags?: string): RegExp;
  readonly prototype: RegExp;
}
declare var RegExp: RegExpConstructor;
interface RegExpMatchArray extends Array<string> {
  0: string;
  index?: number;
  input?: string;
  groups?: { [name: string]: string };
}
interface RegExpExecArray extends Array<string> {
  0: string;
  index: number;
  input: string;
  groups?: { [name: string]: string };
}

// Iteration.

interface IteratorYieldResult<T> {
  done?: false;
  value: T;
}
interface IteratorReturnResult<R> {
  done: true;
  value: R;
}
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;
interface Iterator<T, R = any, N = any> {
  next(...args: [] | [N]): IteratorResult<T, R>;
  return?(value?: R): IteratorResult<T, R>;
  throw?(error?: any): IteratorResult<T, R>;
}
interface Iterable<T, R = any, N = any> {
  [Symbol.iterator](): Iterator<T, R, N>;
}
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> {
  [Symbol.iterator](): IterableIterator<T, R, N>;
}
interface IteratorObject<T, R = unknown, N = unknown> extends Iterator<T, R, N> {
  [Symbol.iterator](): IteratorObject<T, R, N>;
}
interface Generator<T = unknown, R = any, N = any> extends IteratorObject<T, R, N> {
  next(...args: [] | [N]): IteratorResult<T, R>;
  return(value: R): IteratorResult<T, R>;
  throw(error: any): IteratorResult<T, R>;
  [Symbol.iterator](): Generator<T, R, N>;
  readonly [Symbol.toStringTag]: string;
}

// Arrays.

interface ArrayLike<T> {
  readonly length: number;
  readonly [index: number]: T;
}
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  at(index: number): T | undefined;
  concat(...items: (T | readonly T[])[]): T[];
  entries(): IterableIterator<[number, T]>;
  every<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, self?: any): this is readonly S[];
  every(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): boolean;
  filter<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, self?: any): S[];
  filter(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): T[];
  find<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, self?: any): S | undefined;
  find(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): T | undefined;
  findIndex(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): number;
  findLast<S extends T>(test: (value: T, index: number, array: readonly T[]) => value is S, self?: any): S | undefined;
  findLast(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): T | undefined;
  findLastIndex(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): number;
  flat<D extends 0 | 1 = 1>(depth?: D): D extends 0 ? T[] : (T extends readonly (infer E)[] ? E : T)[];
  flat(depth: number): any[];
  flatMap<U>(map: (value: T, index: number, array: readonly T[]) => U | readonly U[], self?: any): U[];
  forEach(visit: (value: T, index: number, array: readonly T[]) => void, self?: any): void;
  includes(value: T, start?: number): boolean;
  indexOf(value: T, start?: number): number;
  join(separator?: string): string;
  keys(): IterableIterator<number>;
  lastIndexOf(value: T, start?: number): number;
  map<U>(map: (value: T, index: number, array: readonly T[]) => U, self?: any): U[];
  reduce(join: (sum: T, value: T, index: number, array: readonly T[]) => T, first?: T): T;
  reduce<U>(join: (sum: U, value: T, index: number, array: readonly T[]) => U, first: U): U;
  reduceRight(join: (sum: T, value: T, index: number, array: readonly T[]) => T, first?: T): T;
  reduceRight<U>(join: (sum: U, value: T, index: number, array: readonly T[]) => U, first: U): U;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: readonly T[]) => unknown, self?: any): boolean;
  toLocaleString(): string;
  toReversed(): T[];
  toSorted(compare?: (one: T, other: T) => number): T[];
  toSpliced(start: number, deleted?: number, ...items: T[]): T[];
  toString(): string;
  values(): IterableIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): IterableIterator<T>;
  readonly [Symbol.unscopables]: any;
}
interface Array<T> {
  length: number;
  [index: number]: T;
  at(index: number): T | undefined;
  concat(...items: (T | readonly T[])[]): T[];
  copyWithin(target: number, start: number, end?: number): this;
  entries(): IterableIterator<[number, T]>;
  every<S extends T>(test: (value: T, index: number, array: T[]) => value is S, self?: any): this is S[];
  every(test: (value: T, index: number, array: T[]) => unknown, self?: any): boolean;
  fill(value: T, start?: number, end?: number): this;
  filter<S extends T>(test: (value: T, index: number, array: T[]) => value is S, self?: any): S[];
  filter(test: (value: T, index: number, array: T[]) => unknown, self?: any): T[];
  find<S extends T>(test: (value: T, index: number, array: T[]) => value is S, self?: any): S | undefined;
  find(test: (value: T, index: number, array: T[]) => unknown, self?: any): T | undefined;
  findIndex(test: (value: T, index: number, array: T[]) => unknown, self?: any): number;
  findLast<S extends T>(test: (value: T, index: number, array: T[]) => value is S, self?: any): S | undefined;
  findLast(test: (value: T, index: number, array: T[]) => unknown, self?: any): T | undefined;
  findLastIndex(test: (value: T, index: number, array: T[]) => unknown, self?: any): number;
  flat<D extends 0 | 1 = 1>(depth?: D): D extends 0 ? T[] : (T extends readonly (infer E)[] ? E : T)[];
  flat(depth: number): any[];
  flatMap<U>(map: (value: T, index: number, array: T[]) => U | readonly U[], self?: any): U[];
  forEach(visit: (value: T, index: number, array: T[]) => void, self?: any): void;
  includes(value: T, start?: number): boolean;
  indexOf(value: T, start?: number): number;
  join(separator?: string): string;
  keys(): IterableIterator<number>;
  lastIndexOf(value: T, start?: number): number;
  map<U>(map: (value: T, index: number, array: T[]) => U, self?: any): U[];
  pop(): T | undefined;
  push(...items: T[]): number;
  reduce(join: (sum: T, value: T, index: number, array: T[]) => T, first?: T): T;
  reduce<U>(join: (sum: U, value: T, index: number, array: T[]) => U, first: U): U;
  reduceRight(join: (sum: T, value: T, index: number, array: T[]) => T, first?: T): T;
  reduceRight<U>(join: (sum: U, value: T, index: number, array: T[]) => U, first: U): U;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: T[]) => unknown, self?: any): boolean;
  sort(compare?: (one: T, other: T) => number): this;
  splice(start: number, deleted?: number, ...items: T[]): T[];
  toLocaleString(): string;
  toReversed(): T[];
  toSorted(compare?: (one: T, other: T) => number): T[];
  toSpliced(start: number, deleted?: number, ...items: T[]): T[];
  toString(): string;
  unshift(...items: T[]): number;
  values(): IterableIterator<T>;
  with(index: number, value: T): T[];
  [Symbol.iterator](): IterableIterator<T>;
  readonly [Symbol.unscopables]: any;
}
interface ArrayConstructor {
  new (length?: number): any[];
  new <T>(...items: T[]): T[];
  (length?: number): any[];
  <T>(...items: T[]): T[];
  readonly prototype: Array<any>;
  from<T>(items: Iterable<T> | ArrayLike<T>): T[];
  from<T, U>(items: Iterable<T> | ArrayLike<T>, map: (value: T, index: number) => U, self?: any): U[];
  isArray(value: any): value is any[];
  of<T>(...items: T[]): T[];
}
declare var Array: ArrayConstructor;

// Collections.

interface Map<K, V> {
  readonly size: number;
  clear(): void;
  delete(key: K): boolean;
  entries(): IterableIterator<[K, V]>;
  forEach(visit: (value: V, key: K, map: Map<K, V>) => void, self?: any): void;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): IterableIterator<K>;
  set(key: K, value: V): this;
  values(): IterableIterator<V>;
  [Symbol.iterator](): IterableIterator<[K, V]>;
  readonly [Symbol.toStringTag]: string;
}
interface MapConstructor {
  new (): Map<any, any>;
  new <K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  readonly prototype: Map<any, any>;
  groupBy<K, T>(items: Iterable<T>, key: (item: T, index: number) => K): Map<K, T[]>;
}
declare var Map: MapConstructor;

interface Set<T> {
  readonly size: number;
  add(value: T): this;
  clear(): void;
  delete(value: T): boolean;
  difference<U>(other: Set<U>): Set<T>;
  entries(): IterableIterator<[T, T]>;
  forEach(visit: (value: T, again: T, set: Set<T>) => void, self?: any): void;
  has(value: T): boolean;
  intersection<U>(other: Set<U>): Set<T & U>;
  isDisjointFrom(other: Set<unknown>): boolean;
  isSubsetOf(other: Set<unknown>): boolean;
  isSupersetOf(other: Set<unknown>): boolean;
  keys(): IterableIterator<T>;
  symmetricDifference<U>(other: Set<U>): Set<T | U>;
  union<U>(other: Set<U>): Set<T | U>;
  values(): IterableIterator<T>;
  [Symbol.iterator](): IterableIterator<T>;
  readonly [Symbol.toStringTag]: string;
}
interface SetConstructor {
  new <T = any>(values?: Iterable<T> | null): Set<T>;
  readonly prototype: Set<any>;
}
declare var Set: SetConstructor;

interface WeakMap<K extends object, V> {
  delete(key: K): boolean;
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): this;
  readonly [Symbol.toStringTag]: string;
}
interface WeakMapConstructor {
  new <K extends object = object, V = any>(entries?: Iterable<readonly [K, V]> | null): WeakMap<K, V>;
  readonly prototype: WeakMap<object, any>;
}
declare var WeakMap: WeakMapConstructor;

interface WeakSet<T extends object> {
  add(value: T): this;
  delete(value: T): boolean;
  has(value: T): boolean;
  readonly [Symbol.toStringTag]: string;
}
interface WeakSetConstructor {
  new <T extends object = object>(values?: Iterable<T> | null): WeakSet<T>;
  readonly prototype: WeakSet<object>;
}
declare var WeakSet: WeakSetConstructor;

// Promises.

interface PromiseLike<T> {
  then<A = T, B = never>(kept?: ((value: T) => A | PromiseLike<A>) | null, broken?: ((reason: any) => B | PromiseLike<B>) | null): PromiseLike<A | B>;
}
interface Promise<T> {
  catch<B = never>(broken?: ((reason: any) => B | PromiseLike<B>) | null): Promise<T | B>;
  finally(always?: (() => void) | null): Promise<T>;
  then<A = T, B = never>(kept?: ((value: T) => A | PromiseLike<A>) | null, broken?: ((reason: any) => B | PromiseLike<B>) | null): Promise<A | B>;
  readonly [Symbol.toStringTag]: string;
}
interface PromiseConstructor {
  new <T>(run: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: any) => void) => void): Promise<T>;
  readonly prototype: Promise<any>;
  all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  all<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>[]>;
  allSettled<T>(values: Iterable<T | PromiseLike<T>>): Promise<({ status: 'fulfilled'; value: Awaited<T> } | { status: 'rejected'; reason: any })[]>;
  any<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  race<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  reject<T = never>(reason?: any): Promise<T>;
  resolve(): Promise<void>;
  resolve<T>(value: T | PromiseLike<T>): Promise<Awaited<T>>;
  try<T, A extends any[]>(body: (...args: A) => T | PromiseLike<T>, ...args: A): Promise<Awaited<T>>;
  withResolvers<T>(): {
    promise: Promise<T>;
    resolve: (value: T | PromiseLike<T>) => void;
    reject: (reason?: any) => void;
  };
}
declare var Promise: PromiseConstructor;

// Namespaces.

interface Math {
  readonly E: number;
  readonly LN10: number;
  readonly LN2: number;
  readonly LOG10E: number;
  readonly LOG2E: number;
  /** Half a turn, in radians. */
  readonly PI: number;
  readonly SQRT1_2: number;
  readonly SQRT2: number;
  abs(x: number): number;
  acos(x: number): number;
  acosh(x: number): number;
  asin(x: number): number;
  asinh(x: number): number;
  atan(x: number): number;
  /** The angle of the way to a point, in radians: y comes first. */
  atan2(y: number, x: number): number;
  atanh(x: number): number;
  cbrt(x: number): number;
  ceil(x: number): number;
  clz32(x: number): number;
  /** The cosine of an angle in radians. */
  cos(x: number): number;
  cosh(x: number): number;
  exp(x: number): number;
  expm1(x: number): number;
  f16round(x: number): number;
  floor(x: number): number;
  fround(x: number): number;
  hypot(...values: number[]): number;
  imul(x: number, y: number): number;
  log(x: number): number;
  log10(x: number): number;
  log1p(x: number): number;
  log2(x: number): number;
  max(...values: number[]): number;
  min(...values: number[]): number;
  pow(x: number, y: number): number;
  /** From 0 up to, not including, 1; drawn from the world's seed: two runs of one seed are the same. */
  random(): number;
  round(x: number): number;
  sign(x: number): number;
  /** The sine of an angle in radians. */
  sin(x: number): number;
  sinh(x: number): number;
  sqrt(x: number): number;
  tan(x: number): number;
  tanh(x: number): number;
  trunc(x: number): number;
  readonly [Symbol.toStringTag]: string;
}
declare var Math: Math;

interface JSON {
  parse(text: string, revive?: (this: any, key: string, value: any) => any): any;
  stringify(value: any, replace?: ((this: any, key: string, value: any) => any) | (string | number)[] | null, space?: string | number): string;
  readonly [Symbol.toStringTag]: string;
}
declare var JSON: JSON;

interface Reflect {
  apply(target: Function, self: any, args: ArrayLike<any>): any;
  construct(target: Function, args: ArrayLike<any>, newTarget?: Function): any;
  defineProperty(target: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean;
  deleteProperty(target: object, key: PropertyKey): boolean;
  get(target: object, key: PropertyKey, receiver?: any): any;
  getOwnPropertyDescriptor(target: object, key: PropertyKey): PropertyDescriptor | undefined;
  getPrototypeOf(target: object): object | null;
  has(target: object, key: PropertyKey): boolean;
  isExtensible(target: object): boolean;
  ownKeys(target: object): (string | symbol)[];
  preventExtensions(target: object): boolean;
  set(target: object, key: PropertyKey, value: any, receiver?: any): boolean;
  setPrototypeOf(target: object, prototype: object | null): boolean;
  readonly [Symbol.toStringTag]: string;
}
declare var Reflect: Reflect;

// Errors.

interface Error {
  name: string;
  message: string;
  stack?: string;
}
interface ErrorConstructor {
  new (message?: string): Error;
  (message?: string): Error;
  readonly prototype: Error;
  isError(value: unknown): value is Error;
}
declare var Error: ErrorConstructor;
interface AggregateError extends Error {
  errors: any[];
}
interface AggregateErrorConstructor {
  new (errors: Iterable<any>, message?: string): AggregateError;
  (errors: Iterable<any>, message?: string): AggregateError;
  readonly prototype: AggregateError;
}
declare var AggregateError: AggregateErrorConstructor;
interface EvalError extends Error {
}
declare var EvalError: ErrorConstructor;
interface RangeError extends Error {
}
declare var RangeError: ErrorConstructor;
interface ReferenceError extends Error {
}
declare var ReferenceError: ErrorConstructor;
interface SyntaxError extends Error {
}
declare var SyntaxError: ErrorConstructor;
interface TypeError extends Error {
}
declare var TypeError: ErrorConstructor;
interface URIError extends Error {
}
declare var URIError: ErrorConstructor;

// Bytes.

interface ArrayBuffer {
  readonly byteLength: number;
  readonly detached: boolean;
  slice(start?: number, end?: number): ArrayBuffer;
  transfer(length?: number): ArrayBuffer;
  transferToFixedLength(length?: number): ArrayBuffer;
  readonly [Symbol.toStringTag]: string;
}
interface ArrayBufferConstructor {
  new (length: number): ArrayBuffer;
  readonly prototype: ArrayBuffer;
  isView(value: any): boolean;
}
declare var ArrayBuffer: ArrayBufferConstructor;

interface DataView {
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
  getFloat32(offset: number, littleEndian?: boolean): number;
  getFloat64(offset: number, littleEndian?: boolean): number;
  getInt16(offset: number, littleEndian?: boolean): number;
  getInt32(offset: number, littleEndian?: boolean): number;
  getInt8(offset: number): number;
  getUint16(offset: number, littleEndian?: boolean): number;
  getUint32(offset: number, littleEndian?: boolean): number;
  getUint8(offset: number): number;
  setFloat32(offset: number, value: number, littleEndian?: boolean): void;
  setFloat64(offset: number, value: number, littleEndian?: boolean): void;
  setInt16(offset: number, value: number, littleEndian?: boolean): void;
  setInt32(offset: number, value: number, littleEndian?: boolean): void;
  setInt8(offset: number, value: number): void;
  setUint16(offset: number, value: number, littleEndian?: boolean): void;
  setUint32(offset: number, value: number, littleEndian?: boolean): void;
  setUint8(offset: number, value: number): void;
  readonly [Symbol.toStringTag]: string;
}
interface DataViewConstructor {
  new (buffer: ArrayBuffer, offset?: number, length?: number): DataView;
  readonly prototype: DataView;
}
declare var DataView: DataViewConstructor;

interface TypedArray<T, Self> {
  readonly BYTES_PER_ELEMENT: number;
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
  readonly length: number;
  [index: number]: T;
  at(index: number): T | undefined;
  copyWithin(target: number, start: number, end?: number): this;
  entries(): IterableIterator<[number, T]>;
  every(test: (value: T, index: number, array: Self) => unknown, self?: any): boolean;
  fill(value: T, start?: number, end?: number): this;
  filter(test: (value: T, index: number, array: Self) => unknown, self?: any): Self;
  find(test: (value: T, index: number, array: Self) => unknown, self?: any): T | undefined;
  findIndex(test: (value: T, index: number, array: Self) => unknown, self?: any): number;
  findLast(test: (value: T, index: number, array: Self) => unknown, self?: any): T | undefined;
  findLastIndex(test: (value: T, index: number, array: Self) => unknown, self?: any): number;
  forEach(visit: (value: T, index: number, array: Self) => void, self?: any): void;
  includes(value: T, start?: number): boolean;
  indexOf(value: T, start?: number): number;
  join(separator?: string): string;
  keys(): IterableIterator<number>;
  lastIndexOf(value: T, start?: number): number;
  map(map: (value: T, index: number, array: Self) => T, self?: any): Self;
  reduce(join: (sum: T, value: T, index: number, array: Self) => T, first?: T): T;
  reduce<U>(join: (sum: U, value: T, index: number, array: Self) => U, first: U): U;
  reduceRight(join: (sum: T, value: T, index: number, array: Self) => T, first?: T): T;
  reduceRight<U>(join: (sum: U, value: T, index: number, array: Self) => U, first: U): U;
  reverse(): this;
  set(values: ArrayLike<T>, offset?: number): void;
  slice(start?: number, end?: number): Self;
  some(test: (value: T, index: number, array: Self) => unknown, self?: any): boolean;
  sort(compare?: (one: T, other: T) => number): this;
  subarray(start?: number, end?: number): Self;
  toLocaleString(): string;
  toReversed(): Self;
  toSorted(compare?: (one: T, other: T) => number): Self;
  toString(): string;
  values(): IterableIterator<T>;
  with(index: number, value: T): Self;
  [Symbol.iterator](): IterableIterator<T>;
  readonly [Symbol.toStringTag]: string;
}
interface TypedArrayConstructor<T, Self> {
  new (length?: number): Self;
  new (values: Iterable<T> | ArrayLike<T>): Self;
  new (buffer: ArrayBuffer, offset?: number, length?: number): Self;
  readonly prototype: Self;
  readonly BYTES_PER_ELEMENT: number;
  from(values: Iterable<T> | ArrayLike<T>): Self;
  from<U>(values: Iterable<U> | ArrayLike<U>, map: (value: U, index: number) => T, self?: any): Self;
  of(...values: T[]): Self;
}
interface Int8Array extends TypedArray<number, Int8Array> {
}
declare var Int8Array: TypedArrayConstructor<number, Int8Array>;
interface Uint8Array extends TypedArray<number, Uint8Array> {
}
declare var Uint8Array: TypedArrayConstructor<number, Uint8Array>;
interface Uint8ClampedArray extends TypedArray<number, Uint8ClampedArray> {
}
declare var Uint8ClampedArray: TypedArrayConstructor<number, Uint8ClampedArray>;
interface Int16Array extends TypedArray<number, Int16Array> {
}
declare var Int16Array: TypedArrayConstructor<number, Int16Array>;
interface Uint16Array extends TypedArray<number, Uint16Array> {
}
declare var Uint16Array: TypedArrayConstructor<number, Uint16Array>;
interface Int32Array extends TypedArray<number, Int32Array> {
}
declare var Int32Array: TypedArrayConstructor<number, Int32Array>;
interface Uint32Array extends TypedArray<number, Uint32Array> {
}
declare var Uint32Array: TypedArrayConstructor<number, Uint32Array>;
interface Float32Array extends TypedArray<number, Float32Array> {
}
declare var Float32Array: TypedArrayConstructor<number, Float32Array>;
interface Float64Array extends TypedArray<number, Float64Array> {
}
declare var Float64Array: TypedArrayConstructor<number, Float64Array>;
interface BigInt64Array extends TypedArray<bigint, BigInt64Array> {
}
declare var BigInt64Array: TypedArrayConstructor<bigint, BigInt64Array>;
interface BigUint64Array extends TypedArray<bigint, BigUint64Array> {
}
declare var BigUint64Array: TypedArrayConstructor<bigint, BigUint64Array>;

// Functions and values.

declare var Infinity: number;
declare var NaN: number;
declare function decodeURI(text: string): string;
declare function decodeURIComponent(text: string): string;
declare function encodeURI(text: string): string;
declare function encodeURIComponent(text: string | number | boolean): string;
declare function isFinite(value: number): boolean;
declare function isNaN(value: number): boolean;
declare function parseFloat(text: string): number;
declare function parseInt(text: string, radix?: number): number;
