// The boss keeps its distance, turns, and fires. The less health it has left, the worse its mood.
import config from './config.json';
import { shoot } from './lib/aiming.js';
import { hardness, reportFallen } from './lib/damage.js';

export { hit } from './lib/damage.js';

const { health, hue, radius, acceleration, topSpeed, distance, spin, restSeconds, ringShots, spiralTurns, hatch, ram, shot, points } =
  config.boss;

export function spawn(self) {
  self.fullHealth = health * hardness();
  self.health = self.fullHealth;
  self.team = 'swarm';
  self.drag = 0.8;
  arena.burst(self, 12);
  start(moods, self);
}

/** @param {Boss} self */
function* moods(self) {
  while (true) {
    yield wait(restSeconds);
    const left = self.health / self.fullHealth;
    if (left > 0.66) {
      ring(self, 0);
    } else if (left > 0.33) {
      yield* spiral(self);
    } else {
      yield* brood(self);
    }
  }
}

/**
 * Shots all around, at once.
 * @param {Boss} self
 * @param {number} turn
 */
function ring(self, turn) {
  arena.flash(self);
  for (let i = 0; i < ringShots; i++) {
    shoot(self, self.heading + turn + (i / ringShots) * 2 * Math.PI, shot);
  }
}

/**
 * Two arms, one shot after another.
 * @param {Boss} self
 */
function* spiral(self) {
  for (let i = 0; i < spiralTurns * ringShots; i++) {
    const angle = self.heading + (i / ringShots) * 2 * Math.PI;
    shoot(self, angle, shot);
    shoot(self, angle + Math.PI, shot);
    yield wait(0.05);
  }
}

/**
 * Drones hatch, and two rings cover them.
 * @param {Boss} self
 */
function* brood(self) {
  for (let i = 0; i < hatch; i++) {
    const { pos } = world.spawn('drone');
    pos.x = self.pos.x;
    pos.y = self.pos.y;
    yield wait(0.12);
  }
  ring(self, 0);
  yield wait(0.4);
  ring(self, Math.PI / ringShots);
}

export function tick(self, dt) {
  self.radius = radius;
  self.maxSpeed = topSpeed;
  self.hue = hue;
  self.heading += spin * dt;
  const ship = arena.player();
  if (ship !== null) {
    const dx = ship.pos.x - self.pos.x;
    const dy = ship.pos.y - self.pos.y;
    const away = Math.sqrt(dx * dx + dy * dy) + 1;
    const push = (away > distance ? acceleration : -acceleration) * dt;
    self.vel.x += (dx / away) * push;
    self.vel.y += (dy / away) * push;
  }
}

export function collide(self, other) {
  if (other.kind === 'ship') {
    world.post(other, 'hit', self, ram);
  }
}

export function despawn(self) {
  if (self.health <= 0) {
    arena.burst(self, 30);
    arena.shake(1);
    reportFallen(self, points);
  }
}
