'use strict';
// A hunter flies to where the ship will be, not to where it is, and dashes now and then.

const HEALTH = 60;
const PUSH = 420; // acceleration, units per second²
const SPEED = 190; // units per second
const DASH_SPEED = 460;
const DASH = 0.45; // seconds of a dash
const DASH_EVERY = 3.5; // seconds between dashes, about
const LOOK_AHEAD = 1.2; // never predicts farther than this, seconds
const SPACING = 120; // keeps away from other hunters
const RAM = 18; // damage to the ship
const POINTS = 100;

function spawn(self) {
  self.health = HEALTH;
  self.team = 'swarm';
  self.radius = 11;
  self.maxSpeed = SPEED;
  self.drag = 0.4;
  arena.after(self, DASH_EVERY * (0.5 + Math.random()), 'dash');
}

function tick(self, dt) {
  const ship = arena.player();
  let goalX = arena.width / 2;
  let goalY = arena.height / 2;
  if (ship !== null) {
    const dx = ship.pos.x - self.pos.x;
    const dy = ship.pos.y - self.pos.y;
    const time = Math.min(LOOK_AHEAD, Math.sqrt(dx * dx + dy * dy) / self.maxSpeed);
    goalX = ship.pos.x + ship.vel.x * time;
    goalY = ship.pos.y + ship.vel.y * time;
  }
  const angle = Math.atan2(goalY - self.pos.y, goalX - self.pos.x);
  let ax = Math.cos(angle) * PUSH;
  let ay = Math.sin(angle) * PUSH;
  const others = arena.near(self, SPACING, 'hunter');
  for (let i = 0; i < others.length; i++) {
    ax += (self.pos.x - others[i].pos.x) * 3;
    ay += (self.pos.y - others[i].pos.y) * 3;
  }
  self.vel.x += ax * dt;
  self.vel.y += ay * dt;
  self.heading = angle;
}

function timer(self, name) {
  if (name === 'dash') {
    self.maxSpeed = DASH_SPEED;
    self.vel.x += Math.cos(self.heading) * DASH_SPEED;
    self.vel.y += Math.sin(self.heading) * DASH_SPEED;
    arena.flash(self);
    arena.after(self, DASH, 'rest');
  } else if (name === 'rest') {
    self.maxSpeed = SPEED;
    arena.after(self, DASH_EVERY * (0.5 + Math.random()), 'dash');
  }
}

function collide(self, other) {
  if (other.kind === 'ship') {
    world.post(other, 'hit', self, RAM);
    self.vel.x = -self.vel.x;
    self.vel.y = -self.vel.y;
  }
}

function hit(self, by, damage) {
  if (self.health <= 0) {
    return;
  }
  self.health -= damage;
  arena.flash(self);
  if (self.health <= 0) {
    world.despawn(self);
  }
}

function despawn(self) {
  arena.burst(self, 6);
  const director = arena.director();
  if (director !== null) {
    world.post(director, 'fallen', 'hunter', POINTS, self.pos.x, self.pos.y);
  }
}
