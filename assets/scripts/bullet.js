// A bullet flies straight on until it meets something, or its time is over. One with a turnSpeed is a missile: it turns
// towards what it is after. Whoever fires it sets its team, place, speed and damage.
import config from './config.json';
import { turnTowards } from './lib/vectors.js';

const { radius, lifeSeconds, sight } = config.bullet;

/** @type {Kind[]} */
const PREY = ['boss', 'hunter', 'turret', 'drone'];

export function spawn(self) {
  self.radius = radius;
  arena.after(self, lifeSeconds, 'expire'); // and no coroutine: there are many bullets
}

export function timer(self, name) {
  if (name === 'expire') {
    world.despawn(self);
  }
}

export function tick(self, dt) {
  if (self.turnSpeed > 0) {
    seek(self, dt);
  }
}

/**
 * @param {Bullet} self
 * @param {number} dt
 */
function seek(self, dt) {
  const target = self.team === 'player' ? prey(self) : arena.player();
  if (target !== null) {
    const { pos, vel } = self;
    const wanted = Math.atan2(target.pos.y - pos.y, target.pos.x - pos.x);
    const speed = Math.sqrt(vel.x * vel.x + vel.y * vel.y);
    self.heading = turnTowards(self.heading, wanted, self.turnSpeed * dt);
    vel.x = Math.cos(self.heading) * speed;
    vel.y = Math.sin(self.heading) * speed;
  }
}

/**
 * The dangerous ones come first.
 * @param {Bullet} self
 */
function prey(self) {
  for (const kind of PREY) {
    const near = arena.near(self, sight, kind);
    if (near.length > 0) {
      return near[0];
    }
  }
  return null;
}

export function wall(self) {
  world.despawn(self);
}

export function collide(self, other) {
  if (self.damage <= 0 || other.kind === 'pickup') {
    return; // it has hit something in this very tick, or flies over a present
  }
  world.post(other, 'hit', self, self.damage);
  if (self.pierce > 0 && other.kind !== 'bullet') {
    self.pierce -= 1;
    return;
  }
  self.damage = 0;
  world.despawn(self);
}

// Shots of two teams cancel each other.
export function hit(self) {
  world.despawn(self);
}

export function despawn(self) {
  arena.burst(self, 1);
}
