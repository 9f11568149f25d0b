'use strict';
// A bullet flies straight on until it meets something, or its time is over. Whoever fires it sets its team, place,
// speed and damage.

const LIFE = 1.8; // seconds
const RADIUS = 3;

function spawn(self) {
  self.radius = RADIUS;
  arena.after(self, LIFE, 'expire');
}

function timer(self, name) {
  if (name === 'expire') {
    world.despawn(self);
  }
}

function wall(self) {
  world.despawn(self);
}

function collide(self, other) {
  if (self.damage <= 0 || other.kind === 'pickup') {
    return; // it has hit something in this very tick, or flies over a present
  }
  world.post(other, 'hit', self, self.damage);
  self.damage = 0;
  world.despawn(self);
}

// Shots of two teams cancel each other.
function hit(self, by, damage) {
  world.despawn(self);
}

function despawn(self) {
  arena.burst(self, 1);
}
