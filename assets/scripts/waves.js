// The waves: who comes, when, and from where. A wave is a coroutine: it spawns some, lets time pass with
// `yield wait(seconds)`, and spawns some more. Change one and save: the next wave of its sort is the new one.
import config from './config.json';
import { announce } from './lib/announce.js';

const {
  firstSeconds,
  everySeconds,
  hues,
  dronesEach,
  mostDronesFactor, // the swarm never grows beyond this many times its first size
  dronesPerSecond,
  mostHunters,
  mostTurrets
} = config.waves;

/**
 * Begins anew when this function or config.json changes. When the next wave comes must not change by that: it is in the state.
 * @param {Director} self
 */
export function* waves(self) {
  self.state.nextWave ??= firstSeconds;
  while (true) {
    const left = self.state.nextWave - world.time;
    if (left > 0) {
      yield wait(Math.min(left, 0.5)); // and looks again: a new round changes the time
    } else if (arena.over || arena.count('boss') > 0) {
      yield wait(0.5);
    } else {
      self.state.nextWave = world.time + everySeconds;
      arena.wave += 1;
      arena.hue = hues[(arena.wave - 1) % hues.length];
      yield* wave(arena.wave);
    }
  }
}

/**
 * Sets the clock for the first wave of a new round.
 * @param {Director} self
 */
export function beginWaves(self) {
  arena.wave = 0;
  arena.hue = hues[0];
  self.state.nextWave = world.time + firstSeconds;
}

/**
 * After the boss it begins again, with more of them; see also tougherEach in config.json.
 * @param {number} number
 */
function* wave(number) {
  switch ((number - 1) % 4) {
    case 0:
      announce(`WAVE ${number}  ·  HUNTERS`);
      yield* hunters(1 + number);
      break;
    case 1:
      announce(`WAVE ${number}  ·  CROSSFIRE`);
      yield* crossfire(1 + number);
      break;
    case 2:
      announce(`WAVE ${number}  ·  PINCER`);
      yield* pincer(12 + 2 * number);
      break;
    default:
      announce(`WAVE ${number}  ·  WARNING`);
      yield* boss(number / 4);
  }
}

/**
 * One after the other, from anywhere.
 * @param {number} many
 */
function* hunters(many) {
  fill('turret', Math.min(mostTurrets, many), inside);
  for (let i = 0; i < many; i++) {
    spawnUpTo(mostHunters, 'hunter', atEdge);
    yield wait(0.5);
  }
}

/**
 * Turrets land here and there, and hunters drive the ship into their fire.
 * @param {number} many
 */
function* crossfire(many) {
  for (let i = 0; i < many; i++) {
    spawnUpTo(mostTurrets, 'turret', inside);
    yield wait(0.4);
  }
  yield wait(1);
  yield* hunters(Math.ceil(many / 2));
}

/**
 * Two streams of drones from the left and the right, then hunters.
 * @param {number} many
 */
function* pincer(many) {
  for (let i = 0; i < many; i++) {
    spawnAt('drone', 0, arena.height * 0.3);
    spawnAt('drone', arena.width, arena.height * 0.7);
    yield wait(0.1);
  }
  yield* hunters(4);
}

/**
 * A breath, and it is there. As long as it lives no other wave comes.
 * @param {number} many
 */
function* boss(many) {
  for (let i = 0; i < 3; i++) {
    arena.shake(0.25);
    yield wait(0.6);
  }
  for (let i = 0; i < many; i++) {
    spawnAt('boss', ((i + 1) / (Math.floor(many) + 1)) * arena.width, arena.height * 0.15);
  }
}

// Makes up for the drones that fell, a few in each second.
export function* trickle() {
  while (true) {
    yield wait(1);
    fill('drone', Math.min(swarmSize(), arena.count('drone') + dronesPerSecond), atEdge);
  }
}

function swarmSize() {
  const wanted = arena.drones + dronesEach * Math.max(0, arena.wave - 1);
  return Math.min(wanted, Math.floor(arena.drones * mostDronesFactor));
}

/**
 * Spawns as many as are missing.
 * @param {Kind} kind
 * @param {number} wanted
 * @param {(body: Body) => void} place
 */
function fill(kind, wanted, place) {
  for (let missing = wanted - arena.count(kind); missing > 0; missing--) {
    place(world.spawn(kind));
  }
}

/**
 * Spawns one more, unless there are enough.
 * @param {number} most
 * @param {Kind} kind
 * @param {(body: Body) => void} place
 */
function spawnUpTo(most, kind, place) {
  if (arena.count(kind) < most) {
    place(world.spawn(kind));
  }
}

/**
 * @param {Kind} kind
 * @param {number} x
 * @param {number} y
 */
function spawnAt(kind, x, y) {
  const { pos } = world.spawn(kind);
  pos.x = x;
  pos.y = y;
}

/**
 * Puts a body somewhere along the walls.
 * @param {Body} body
 */
function atEdge({ pos }) {
  const along = Math.random();
  const side = Math.floor(Math.random() * 4);
  if (side < 2) {
    pos.x = along * arena.width;
    pos.y = side === 0 ? 0 : arena.height;
  } else {
    pos.x = side === 2 ? 0 : arena.width;
    pos.y = along * arena.height;
  }
}

/**
 * Puts a body anywhere but close to a wall.
 * @param {Body} body
 */
function inside({ pos }) {
  pos.x = (0.12 + 0.76 * Math.random()) * arena.width;
  pos.y = (0.12 + 0.76 * Math.random()) * arena.height;
}
