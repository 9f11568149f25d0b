'use strict';
// The director cannot be seen. It makes the waves, keeps the swarm full, gives presents and keeps the score.

const FIRST_WAVE = 1.5; // seconds after the start
const WAVE_EVERY = 18; // seconds
const MORE_DRONES = 15; // drones added to the swarm by each wave
const MOST_DRONES = 1.5; // the swarm never grows beyond this many times its first size
const TRICKLE = 8; // drones that join in a second, at most, to make up for those that fell
const MOST_HUNTERS = 7;
const MOST_TURRETS = 5;
const PRESENT = 0.05; // the chance that something fallen leaves a present
const BACK_AFTER = 2; // seconds until a lost ship is back
const BANNER = 2.5; // seconds that a banner stays

function spawn(self) {
  arena.after(self, FIRST_WAVE, 'wave');
  arena.after(self, 1, 'trickle');
}

function timer(self, name) {
  if (name === 'wave') {
    nextWave(self);
    arena.after(self, WAVE_EVERY, 'wave');
  } else if (name === 'trickle') {
    trickle();
    arena.after(self, 1, 'trickle');
  } else if (name === 'ship') {
    bringShipBack();
  } else if (name === 'quiet') {
    arena.banner = '';
  }
}

function nextWave(self) {
  arena.wave += 1;
  say(self, `WAVE ${arena.wave}`);
  const hunters = Math.min(MOST_HUNTERS, 2 + arena.wave) - arena.count('hunter');
  for (let i = 0; i < hunters; i++) {
    atEdge(world.spawn('hunter'));
  }
  const turrets = Math.min(MOST_TURRETS, 1 + arena.wave) - arena.count('turret');
  for (let i = 0; i < turrets; i++) {
    inside(world.spawn('turret'));
  }
}

function swarmSize() {
  const wanted = arena.drones + MORE_DRONES * Math.max(0, arena.wave - 1);
  return arena.drones === 0 ? 0 : Math.min(wanted, Math.floor(arena.drones * MOST_DRONES));
}

function trickle() {
  const missing = Math.min(TRICKLE, swarmSize() - arena.count('drone'));
  for (let i = 0; i < missing; i++) {
    atEdge(world.spawn('drone'));
  }
}

// Somewhere along the walls.
function atEdge(body) {
  const along = Math.random();
  const side = Math.floor(Math.random() * 4);
  if (side < 2) {
    body.pos.x = along * arena.width;
    body.pos.y = side === 0 ? 0 : arena.height;
  } else {
    body.pos.x = side === 2 ? 0 : arena.width;
    body.pos.y = along * arena.height;
  }
}

// Anywhere but close to a wall.
function inside(body) {
  body.pos.x = (0.12 + 0.76 * Math.random()) * arena.width;
  body.pos.y = (0.12 + 0.76 * Math.random()) * arena.height;
}

function fallen(self, who, points, x, y) {
  arena.score += points;
  if (who === 'ship') {
    say(self, 'SHIP LOST');
    arena.after(self, BACK_AFTER, 'ship');
  } else if (points > 0 && Math.random() < PRESENT) {
    leavePresent(x, y);
  }
}

function leavePresent(x, y) {
  const draw = Math.random();
  const gift = draw < 0.4 ? 'health' : draw < 0.7 ? 'spread' : 'shield';
  const pickup = world.spawn('pickup', { gift: gift });
  pickup.pos.x = x;
  pickup.pos.y = y;
}

function bringShipBack() {
  if (arena.player() === null) {
    const ship = world.spawn('ship');
    ship.pos.x = arena.width / 2;
    ship.pos.y = arena.height / 2;
  }
}

function say(self, text) {
  arena.banner = text;
  arena.after(self, BANNER, 'quiet');
}
