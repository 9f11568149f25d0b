// The director cannot be seen. It keeps the score and the player's ships, gives presents, and ends and begins rounds.
// Who comes when is in waves.js.
import config from './config.json';
import { announce } from './lib/announce.js';
import { beginWaves, trickle, waves } from './waves.js';

const {
  presentChance,
  presents, // how often each is given, compared with the others
  bossPresents,
  shipBackSeconds,
  againSeconds
} = config.director;

export function spawn(self) {
  arena.lives = config.ship.ships - 1;
  start(waves, self);
  start(trickle);
}

export function fallen(self, who, points, x, y) {
  if (!arena.over) {
    arena.score += points;
  }
  if (who === 'ship') {
    loseShip(self);
  } else if (who === 'boss') {
    announce('BOSS DESTROYED');
    for (let i = 0; i < bossPresents; i++) {
      give(x + (i - (bossPresents - 1) / 2) * 60, y);
    }
  } else if (points > 0 && Math.random() < presentChance) {
    give(x, y);
  }
}

/** @param {Director} self */
function loseShip(self) {
  if (arena.lives > 0) {
    arena.lives -= 1;
    announce('SHIP LOST');
    start(bringShipBack(shipBackSeconds));
  } else {
    arena.over = true;
    start(beginAgain, self);
  }
}

// The player asks for a new round.
export function restart(self) {
  if (!arena.over) {
    return;
  }
  arena.over = false;
  arena.score = 0;
  arena.lives = config.ship.ships - 1;
  arena.clear('hunter');
  arena.clear('turret');
  arena.clear('boss');
  arena.clear('bullet');
  arena.clear('pickup');
  beginWaves(self);
  start(bringShipBack(0));
}

/**
 * If nobody asks, the next round begins by itself, and the ship flies itself.
 * @param {Director} self
 */
function* beginAgain(self) {
  yield wait(againSeconds);
  restart(self);
}

/** @param {number} seconds */
function* bringShipBack(seconds) {
  yield wait(seconds);
  if (arena.player() === null) {
    const { pos } = world.spawn('ship');
    pos.x = arena.width / 2;
    pos.y = arena.height / 2;
  }
}

/**
 * @param {number} x
 * @param {number} y
 */
function give(x, y) {
  const { pos } = world.spawn('pickup', { gift: draw(presents) });
  pos.x = x;
  pos.y = y;
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
