'use strict';
// A turret turns towards the ship and fires salvos to where the ship will be.

const HEALTH = 120;
const TURN = 2.4; // radians per second
const SALVO = 5; // shots
const BETWEEN_SHOTS = 0.16; // seconds
const BETWEEN_SALVOS = 2.2; // seconds, about
const SHOT_SPEED = 260;
const SHOT_DAMAGE = 8;
const POINTS = 150;

function spawn(self) {
  self.health = HEALTH;
  self.team = 'swarm';
  self.radius = 18;
  self.salvo = SALVO;
  arena.after(self, BETWEEN_SALVOS * (0.5 + Math.random()), 'fire');
}

function tick(self, dt) {
  const ship = arena.player();
  if (ship === null) {
    self.heading += TURN * 0.2 * dt;
    return;
  }
  const dx = ship.pos.x - self.pos.x;
  const dy = ship.pos.y - self.pos.y;
  const time = Math.sqrt(dx * dx + dy * dy) / SHOT_SPEED;
  const wanted = Math.atan2(dy + ship.vel.y * time, dx + ship.vel.x * time);
  // The short way round.
  let turn = wanted - self.heading;
  turn -= Math.round(turn / (2 * Math.PI)) * 2 * Math.PI;
  self.heading += Math.max(-TURN * dt, Math.min(TURN * dt, turn));
}

function timer(self, name) {
  if (name !== 'fire') {
    return;
  }
  if (arena.player() !== null) {
    shoot(self);
  }
  self.salvo -= 1;
  if (self.salvo > 0) {
    arena.after(self, BETWEEN_SHOTS, 'fire');
  } else {
    self.salvo = SALVO;
    arena.after(self, BETWEEN_SALVOS * (0.5 + Math.random()), 'fire');
  }
}

function shoot(self) {
  const x = Math.cos(self.heading);
  const y = Math.sin(self.heading);
  const bullet = world.spawn('bullet', { team: 'swarm', damage: SHOT_DAMAGE, heading: self.heading, hue: 25 });
  bullet.pos.x = self.pos.x + x * self.radius;
  bullet.pos.y = self.pos.y + y * self.radius;
  bullet.vel.x = x * SHOT_SPEED;
  bullet.vel.y = y * SHOT_SPEED;
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
  arena.burst(self, 8);
  const director = arena.director();
  if (director !== null) {
    world.post(director, 'fallen', 'turret', POINTS, self.pos.x, self.pos.y);
  }
}
