'use strict';
// A pickup turns on the spot, waits to be taken, and fades. It asks whoever touches it first.

const LIFE = 12; // seconds
const RADIUS = 12;
const TURN = 2; // radians per second

function spawn(self) {
  self.radius = RADIUS;
  arena.after(self, LIFE, 'fade');
}

function tick(self, dt) {
  self.heading += TURN * dt;
  self.hue = (self.hue + 60 * dt) % 360;
}

function timer(self, name) {
  if (name === 'fade') {
    world.despawn(self);
  }
}

function collide(self, other) {
  if (self.health > 0 && other.kind === 'ship' && world.ask(other, 'canPickUp', self) === true) {
    self.health = 0; // taken: not twice in one tick
    world.post(other, 'gift', self.gift);
    world.despawn(self);
  }
}

function despawn(self) {
  arena.burst(self, 4);
}
