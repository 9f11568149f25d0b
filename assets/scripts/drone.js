// THE FIRST EXERCISE, while the game runs:
//   1. Write another number for HUE below, say 300, and save. All drones change their colour; none of them was made anew.
//   2. Write a minus before the number of ATTACK, and save. They flee from the ship.
//   3. Delete a bracket, and save. The game says where it is missing, and goes on with what it had. Put it back, and save.
// What else could they be, comets, bees, fireflies? `self` has pos, vel, heading, hue, radius and health.
//
// A drone minds its few nearest neighbours: keep apart, fly the same way, stay together. That makes a flock.
// One that comes near the ship goes for it. How strong, fast and many drones are is in config.json.
import config from './config.json';
import { reportFallen } from './lib/damage.js';

const SIGHT = 62; // how far it minds others, units
const ROOM = 20; // closer than this is too close
const KEEP_APART = 26; // these four are accelerations: how much each wish counts
const SAME_WAY = 2.6;
const TOGETHER = 1.7;
const ATTACK = 190;
const COURAGE = 260; // how near the ship must be to be attacked
const WIND = 70; // how hard the wind blows, the same acceleration for all that are about here
const WIND_WIDTH = 0.006; // how soon it changes along the way, radians per unit
const WIND_PACE = 0.5; // how soon it changes in time, radians per second
const EDGE = 70; // turns this far from a wall
const HUE = 165; // at rest; degrees on the colour wheel
const HUE_RANGE = 40; // which way it flies changes its colour by as much
const ANGRY_HUE = 50; // when attacking
const PANIC_HUE = 335;

// These numbers are in config.json: change one there, save that, and it is the same.
const { health, speed, panicSpeed, panicSeconds, sting, points } = config.drone;

export function spawn(self) {
  self.health = health;
  self.team = 'swarm';
  self.radius = 6;
}

// The one function that runs hundreds of times a tick: plain loops, no closures, nothing taken apart.
export function tick(self, dt) {
  const pos = self.pos;
  const vel = self.vel;
  const x = pos.x;
  const y = pos.y;
  const vx = vel.x;
  const vy = vel.y;
  let ax = 0;
  let ay = 0;

  const near = arena.near(self, SIGHT, 'drone');
  const count = near.length;
  if (count > 0) {
    let sumX = 0;
    let sumY = 0;
    let sumVx = 0;
    let sumVy = 0;
    for (let i = 0; i < count; i++) {
      const other = near[i];
      const otherPos = other.pos;
      const otherVel = other.vel;
      const dx = x - otherPos.x;
      const dy = y - otherPos.y;
      const squared = dx * dx + dy * dy + 1;
      if (squared < ROOM * ROOM) {
        ax += ((KEEP_APART * ROOM) / squared) * dx;
        ay += ((KEEP_APART * ROOM) / squared) * dy;
      }
      sumX -= dx;
      sumY -= dy;
      sumVx += otherVel.x;
      sumVy += otherVel.y;
    }
    ax += (sumX / count) * TOGETHER + (sumVx / count - vx) * SAME_WAY;
    ay += (sumY / count) * TOGETHER + (sumVy / count - vy) * SAME_WAY;
  }

  // Every tick, not only in spawn, so that a saved number is seen on all of them at once.
  const panics = self.panic > 0;
  self.maxSpeed = panics ? panicSpeed : speed;
  self.hue = panics ? PANIC_HUE : HUE + HUE_RANGE * Math.sin(self.heading);
  if (panics) {
    self.panic -= dt;
  } else {
    const ship = arena.player();
    if (ship !== null) {
      const dx = ship.pos.x - x;
      const dy = ship.pos.y - y;
      const squared = dx * dx + dy * dy + 1;
      if (squared < COURAGE * COURAGE) {
        const pull = ATTACK / Math.sqrt(squared);
        ax += dx * pull;
        ay += dy * pull;
        self.hue = ANGRY_HUE;
      }
    }
  }

  // Away from the walls, and never standing still.
  if (x < EDGE) {
    ax += (EDGE - x) * 8;
  } else if (x > arena.width - EDGE) {
    ax -= (x - arena.width + EDGE) * 8;
  }
  if (y < EDGE) {
    ay += (EDGE - y) * 8;
  } else if (y > arena.height - EDGE) {
    ay -= (y - arena.height + EDGE) * 8;
  }
  const wind = world.time * WIND_PACE;
  ax += vx * 0.8 + Math.sin(y * WIND_WIDTH + wind) * WIND + (Math.random() - 0.5) * 160;
  ay += vy * 0.8 + Math.cos(x * WIND_WIDTH - wind) * WIND + (Math.random() - 0.5) * 160;

  vel.x = vx + ax * dt;
  vel.y = vy + ay * dt;
  self.heading = Math.atan2(vy, vx);
}

// It stings and is gone.
export function collide(self, other) {
  if (other.kind === 'ship' && self.health > 0) {
    world.post(other, 'hit', self, sting);
    die(self, 0);
  }
}

export function hit(self, by, damage) {
  if (self.health <= 0) {
    return; // two shots at once
  }
  self.health -= damage;
  if (self.health <= 0) {
    scare(self);
    die(self, points);
  } else {
    arena.flash(self);
    self.panic = panicSeconds;
  }
}

/**
 * The neighbours scatter.
 * @param {Drone} self
 */
function scare(self) {
  for (const drone of arena.near(self, SIGHT, 'drone')) {
    drone.panic = panicSeconds;
  }
}

/**
 * @param {Drone} self
 * @param {number} worth
 */
function die(self, worth) {
  self.health = 0;
  arena.burst(self, 3);
  reportFallen(self, worth);
  world.despawn(self);
}
