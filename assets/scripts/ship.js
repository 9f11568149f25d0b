// The player's ship. The keys fly it; when nobody touches them for a while, it flies itself.
// Lengths are in units of the arena, times in seconds, angles in radians.
import config from './config.json';
import { aimAhead, shoot } from './lib/aiming.js';
import { reportFallen } from './lib/damage.js';
import { distance } from './lib/vectors.js';

const { acceleration, autopilot, gifts } = config.ship;
const { weapons } = config; // a word here is a gift that changes the weapon

/** @type {Kind[]} */
const PREY = ['hunter', 'boss', 'turret']; // whom it shoots at first when it flies itself

export function spawn(self) {
  self.fullHealth = config.ship.health;
  self.health = self.fullHealth;
  self.radius = 14;
  self.maxSpeed = config.ship.topSpeed;
  self.drag = config.ship.drag;
  self.bounce = 0.3;
  self.shield = config.ship.startShieldSeconds;
  self.heading = -Math.PI / 2; // up
  self.idle = autopilot.afterSeconds; // an unattended game plays at once
}

export function input(self, thrust, strafe, aimX, aimY, firing) {
  self.thrust = thrust;
  self.strafe = strafe;
  self.aimX = aimX;
  self.aimY = aimY;
  self.firing = firing;
  self.idle = 0;
}

export function tick(self, dt) {
  self.cooldown = Math.max(0, self.cooldown - dt);
  self.shield = Math.max(0, self.shield - dt);
  self.hue = config.ship.hue;
  self.weaponSeconds = Math.max(0, self.weaponSeconds - dt);
  if (self.weaponSeconds === 0) {
    self.weapon = 'blaster';
  }
  if (self.thrust !== 0 || self.strafe !== 0 || self.firing) {
    self.idle = 0;
  }
  self.idle += dt;
  if (self.idle > autopilot.afterSeconds) {
    flyItself(self, dt);
  } else {
    fly(self, dt);
  }
}

/**
 * @param {Ship} self
 * @param {number} dt
 */
function fly(self, dt) {
  self.vel.x += self.strafe * acceleration * dt;
  self.vel.y -= self.thrust * acceleration * dt; // y runs down the screen
  self.heading = Math.atan2(self.aimY - self.pos.y, self.aimX - self.pos.x);
  if (self.firing) {
    fire(self);
  }
}

/**
 * Keeps away from what is close, drifts round the middle, and shoots at what is near.
 * @param {Ship} self
 * @param {number} dt
 */
function flyItself(self, dt) {
  const { pos, vel } = self;
  let awayX = 0;
  let awayY = 0;
  for (const drone of arena.near(self, autopilot.sight, 'drone')) {
    const dx = pos.x - drone.pos.x;
    const dy = pos.y - drone.pos.y;
    const nearness = 1 / (dx * dx + dy * dy + 1);
    awayX += dx * nearness;
    awayY += dy * nearness;
  }
  const round = world.time * 0.35;
  const goalX = arena.width * (0.5 + 0.25 * Math.cos(round));
  const goalY = arena.height * (0.5 + 0.25 * Math.sin(round));
  vel.x += (awayX * 24 + (goalX - pos.x) * 0.004) * acceleration * dt;
  vel.y += (awayY * 24 + (goalY - pos.y) * 0.004) * acceleration * dt;

  const target = nearestTarget(self);
  if (target !== null) {
    self.heading = aimAhead(self, target, weapon(self).speed);
    if (distance(self, target) < autopilot.range) {
      fire(self);
    }
  }
}

/**
 * Who is dangerous and within range, or else the nearest drone.
 * @param {Ship} self
 */
function nearestTarget(self) {
  for (const kind of PREY) {
    const target = arena.nearest(self, kind);
    if (target !== null && distance(self, target) <= autopilot.range) {
      return target;
    }
  }
  return arena.nearest(self, 'drone');
}

/** @param {Ship} self */
function fire(self) {
  if (self.cooldown > 0) {
    return;
  }
  const { reloadSeconds, shots, angle, ...shot } = weapon(self);
  self.cooldown = reloadSeconds;
  for (let i = 0; i < shots; i++) {
    shoot(self, self.heading + (i - (shots - 1) / 2) * angle, shot);
  }
}

/** @param {Ship} self */
function weapon(self) {
  return weapons[self.weapon] ?? weapons.blaster;
}

export function hit(self, by, damage) {
  if (self.shield > 0 || self.health <= 0) {
    return;
  }
  self.health -= damage;
  self.shield = config.ship.mercySeconds;
  arena.flash(self);
  arena.shake(0.3);
  if (self.health <= 0) {
    arena.burst(self, 14);
    arena.shake(0.8);
    reportFallen(self, 0);
    world.despawn(self);
  }
}

// A pickup asks before it gives itself away.
export function canPickUp(self, pickup) {
  return pickup.gift !== 'health' || self.health < config.ship.health;
}

export function gift(self, name) {
  arena.flash(self);
  switch (name) {
    case 'health':
      self.fullHealth = config.ship.health; // which may have been turned since
      self.health = Math.min(self.fullHealth, self.health + gifts.health);
      break;
    case 'shield':
      self.shield = gifts.shieldSeconds;
      break;
    default:
      if (name in weapons) {
        self.weapon = name;
        self.weaponSeconds = gifts.weaponSeconds;
      } else {
        console.warn(`a gift that the ship does not know: ${name}`);
      }
  }
}
