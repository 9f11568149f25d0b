'use strict';
// Three mistakes, and things that look like some.

const STING = 6;

function spawn(self) {
  self.state.bravest = new Map([['ship', 1]]);
  self.pos = { x: 1, y: 2 };
}

function hit(self, by, damage) {
  self.helth -= damage;
  if (by.kind === 'ship') {
    by.shield = 0;
  }
}

function collide(self, other) {
  world.post(other, 'hit', self, 'much');
  world.post(other, 'hit', self, STING);
}

function tick(self, dt) {
  self.hue = Math.sine(self.heading) + Math.sin(dt);
}
