// The director cannot be seen. It makes the waves, keeps the swarm full, gives presents and keeps the score.
import config from './config.json';

const {
  firstWaveSeconds,
  waveEverySeconds,
  dronesPerWave,
  mostDronesFactor, // the swarm never grows beyond this many times its first size
  dronesPerSecond,
  mostHunters,
  mostTurrets,
  presentChance,
  presents, // how often each is given, compared with the others
  shipBackSeconds,
  bannerSeconds
} = config.director;

/** @type {Coroutine | undefined} */
let banner;

export function spawn(self) {
  start(waves, self);
  start(trickle);
}

/**
 * Begins anew when this file or config.json is saved. When the next wave comes must not change by that: it is in the state.
 * @param {Director} self
 */
function* waves(self) {
  self.state.nextWave ??= firstWaveSeconds;
  while (true) {
    yield wait(Math.max(0, self.state.nextWave - world.time));
    nextWave();
    self.state.nextWave = world.time + waveEverySeconds;
  }
}

function nextWave() {
  arena.wave += 1;
  say(`WAVE ${arena.wave}`);
  fill('hunter', Math.min(mostHunters, 2 + arena.wave), atEdge);
  fill('turret', Math.min(mostTurrets, 1 + arena.wave), inside);
}

// Makes up for the drones that fell, a few in each second.
function* trickle() {
  while (true) {
    yield wait(1);
    fill('drone', Math.min(swarmSize(), arena.count('drone') + dronesPerSecond), atEdge);
  }
}

function swarmSize() {
  const wanted = arena.drones + dronesPerWave * Math.max(0, arena.wave - 1);
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

export function fallen(self, who, points, x, y) {
  arena.score += points;
  if (who === 'ship') {
    say('SHIP LOST');
    start(bringShipBack());
  } else if (points > 0 && Math.random() < presentChance) {
    const { pos } = world.spawn('pickup', { gift: draw(presents) });
    pos.x = x;
    pos.y = y;
  }
}

/**
 * Draws a name; the higher its number, the more often.
 * @param {Record<string, number>} chances
 */
function draw(chances) {
  let rest = Math.random() * Object.values(chances).reduce((sum, chance) => sum + chance, 0);
  for (const [name, chance] of Object.entries(chances)) {
    rest -= chance;
    if (rest < 0) {
      return name;
    }
  }
  throw new Error('nothing to draw from');
}

function* bringShipBack() {
  yield wait(shipBackSeconds);
  if (arena.player() === null) {
    const { pos } = world.spawn('ship');
    pos.x = arena.width / 2;
    pos.y = arena.height / 2;
  }
}

/** @param {string} text */
function say(text) {
  if (banner !== undefined) {
    stop(banner);
  }
  banner = start(show(text));
}

/** @param {string} text */
function* show(text) {
  arena.banner = text;
  yield wait(bannerSeconds);
  arena.banner = '';
}
