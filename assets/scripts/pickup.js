// A pickup turns, comes to a ship that is near, blinks and is gone. It asks whoever touches it first. What it looks like
// tells what it gives.
import config from './config.json';
import { distance } from './lib/vectors.js';

const { radius, lifeSeconds, blinkSeconds, turnSpeed, pullDistance, pull, hues } = config.pickup;

export function spawn(self) {
  self.radius = radius;
  self.drag = 1.5;
  start(fade(self)); // goes on to its end as it began, whatever is saved meanwhile
}

/** @param {Pickup} self */
function* fade(self) {
  yield wait(Math.max(0, lifeSeconds - blinkSeconds));
  for (let left = blinkSeconds; left > 0; left -= 0.5) {
    arena.flash(self);
    yield wait(Math.min(left, 0.5));
  }
  world.despawn(self);
}

export function tick(self, dt) {
  self.heading += turnSpeed * dt;
  self.hue = hues[self.gift] ?? self.hue;
  const ship = arena.player();
  if (ship !== null && distance(self, ship) < pullDistance) {
    const angle = Math.atan2(ship.pos.y - self.pos.y, ship.pos.x - self.pos.x);
    self.vel.x += Math.cos(angle) * pull * dt;
    self.vel.y += Math.sin(angle) * pull * dt;
  }
}

export function collide(self, other) {
  if (self.health > 0 && other.kind === 'ship' && world.ask(other, 'canPickUp', self)) {
    self.health = 0; // taken: not twice in one tick
    world.post(other, 'gift', self.gift);
    world.despawn(self);
  }
}

export function despawn(self) {
  if (self.health <= 0) {
    arena.burst(self, 4);
  }
}
