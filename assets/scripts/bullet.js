// A bullet flies straight on until it meets something, or its time is over. Whoever fires it sets its team, place,
// speed and damage.
import config from './config.json';

const { radius, lifeSeconds } = config.bullet;

export function spawn(self) {
  self.radius = radius;
  arena.after(self, lifeSeconds, 'expire'); // and no coroutine: there are many bullets
}

export function timer(self, name) {
  if (name === 'expire') {
    world.despawn(self);
  }
}

export function wall(self) {
  world.despawn(self);
}

export function collide(self, other) {
  if (self.damage <= 0 || other.kind === 'pickup') {
    return; // it has hit something in this very tick, or flies over a present
  }
  world.post(other, 'hit', self, self.damage);
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
