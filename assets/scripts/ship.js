'use strict';
// The player's ship. The keys fly it; when nobody touches them for a while, it flies itself.
// Lengths are in units of the arena, times in seconds, angles in radians.

const HEALTH = 100;
const PUSH = 1400; // acceleration of a key held down, units per second²
const TOP_SPEED = 340; // units per second
const DRAG = 2.2; // how soon it stops when the keys are let go
const RELOAD = 0.11; // seconds between shots
const SHOT_SPEED = 640;
const SHOT_DAMAGE = 10;
const FAN = 0.14; // angle between the shots of a fan
const MERCY = 0.5; // seconds without harm after a hit
const AUTOPILOT_AFTER = 5; // seconds without a touch
const AUTOPILOT_SIGHT = 150; // how far it minds drones
const AUTOPILOT_RANGE = 420; // how far it shoots

function spawn(self) {
  self.health = HEALTH;
  self.radius = 14;
  self.maxSpeed = TOP_SPEED;
  self.drag = DRAG;
  self.bounce = 0.3;
  self.shield = 2.5;
  self.heading = -Math.PI / 2; // up
  self.idle = AUTOPILOT_AFTER; // an unattended game plays at once
}

function input(self, thrust, strafe, aimX, aimY, firing) {
  self.thrust = thrust;
  self.strafe = strafe;
  self.aimX = aimX;
  self.aimY = aimY;
  self.firing = firing;
  self.idle = 0;
}

function tick(self, dt) {
  self.cooldown = Math.max(0, self.cooldown - dt);
  self.shield = Math.max(0, self.shield - dt);
  self.spread = Math.max(0, self.spread - dt);
  if (self.thrust !== 0 || self.strafe !== 0 || self.firing) {
    self.idle = 0;
  }
  self.idle += dt;
  if (self.idle > AUTOPILOT_AFTER) {
    autopilot(self, dt);
  } else {
    fly(self, dt);
  }
}

function fly(self, dt) {
  self.vel.x += self.strafe * PUSH * dt;
  self.vel.y -= self.thrust * PUSH * dt; // y runs down the screen
  self.heading = Math.atan2(self.aimY - self.pos.y, self.aimX - self.pos.x);
  if (self.firing) {
    fire(self);
  }
}

// Keeps away from what is close, drifts round the middle, and shoots at what is near.
function autopilot(self, dt) {
  const pos = self.pos;
  let awayX = 0;
  let awayY = 0;
  const close = arena.near(self, AUTOPILOT_SIGHT, 'drone');
  for (let i = 0; i < close.length; i++) {
    let dx = pos.x - close[i].pos.x;
    let dy = pos.y - close[i].pos.y;
    let near = 1 / (dx * dx + dy * dy + 1);
    awayX += dx * near;
    awayY += dy * near;
  }
  const round = world.time * 0.35;
  const goalX = arena.width * (0.5 + 0.25 * Math.cos(round));
  const goalY = arena.height * (0.5 + 0.25 * Math.sin(round));
  self.vel.x += (awayX * 24 + (goalX - pos.x) * 0.004) * PUSH * dt;
  self.vel.y += (awayY * 24 + (goalY - pos.y) * 0.004) * PUSH * dt;

  const hunter = arena.nearest(self, 'hunter');
  const isNear = hunter !== null && distance(self, hunter) <= AUTOPILOT_RANGE;
  const target = isNear ? hunter : arena.nearest(self, 'drone');
  if (target !== null) {
    aimAhead(self, target);
    if (distance(self, target) < AUTOPILOT_RANGE) {
      fire(self);
    }
  }
}

// Looks to where the target will be when a shot arrives.
function aimAhead(self, target) {
  const time = distance(self, target) / SHOT_SPEED;
  self.heading = Math.atan2(
    target.pos.y + target.vel.y * time - self.pos.y,
    target.pos.x + target.vel.x * time - self.pos.x
  );
}

function fire(self) {
  if (self.cooldown > 0) {
    return;
  }
  self.cooldown = RELOAD;
  const shots = self.spread > 0 ? 5 : 1;
  for (let i = 0; i < shots; i++) {
    shoot(self, self.heading + (i - (shots - 1) / 2) * FAN);
  }
}

function shoot(self, angle) {
  const x = Math.cos(angle);
  const y = Math.sin(angle);
  const bullet = world.spawn('bullet', { team: 'player', damage: SHOT_DAMAGE, heading: angle, hue: 55 });
  bullet.pos.x = self.pos.x + x * self.radius;
  bullet.pos.y = self.pos.y + y * self.radius;
  bullet.vel.x = x * SHOT_SPEED + self.vel.x * 0.3;
  bullet.vel.y = y * SHOT_SPEED + self.vel.y * 0.3;
}

function distance(one, other) {
  const dx = other.pos.x - one.pos.x;
  const dy = other.pos.y - one.pos.y;
  return Math.sqrt(dx * dx + dy * dy);
}

function hit(self, by, damage) {
  if (self.shield > 0 || self.health <= 0) {
    return;
  }
  self.health -= damage;
  self.shield = MERCY;
  arena.flash(self);
  if (self.health <= 0) {
    arena.burst(self, 10);
    const director = arena.director();
    if (director !== null) {
      world.post(director, 'fallen', 'ship', 0, self.pos.x, self.pos.y);
    }
    world.despawn(self);
  }
}

// A pickup asks before it gives itself away.
function canPickUp(self, pickup) {
  return pickup.gift !== 'health' || self.health < HEALTH;
}

function gift(self, name) {
  arena.flash(self);
  if (name === 'health') {
    self.health = Math.min(HEALTH, self.health + 35);
  } else if (name === 'shield') {
    self.shield = 6;
  } else if (name === 'spread') {
    self.spread = 8;
  } else {
    console.warn(`a gift that the ship does not know: ${name}`);
  }
}
