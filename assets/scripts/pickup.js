// A pickup turns on the spot, waits to be taken, blinks and is gone. It asks whoever touches it first.
import config from './config.json';

const { radius, lifeSeconds, blinkSeconds, turnSpeed } = config.pickup;

export function spawn(self) {
  self.radius = radius;
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
  self.hue = (self.hue + 60 * dt) % 360;
}

export function collide(self, other) {
  if (self.health > 0 && other.kind === 'ship' && world.ask(other, 'canPickUp', self)) {
    self.health = 0; // taken: not twice in one tick
    world.post(other, 'gift', self.gift);
    world.despawn(self);
  }
}

export function despawn(self) {
  arena.burst(self, 4);
}
