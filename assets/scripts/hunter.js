// A hunter flies to where the ship will be, not to where it is, and dashes now and then.
import config from './config.json';
import { aimAhead } from './lib/aiming.js';
import { hardness, reportFallen } from './lib/damage.js';

export { hit } from './lib/damage.js';

const { health, hue, acceleration, speed, dashSpeed, dashSeconds, restSeconds, foresightSeconds, spacing, ram, points } =
  config.hunter;

export function spawn(self) {
  self.health = health * hardness();
  self.team = 'swarm';
  self.radius = 11;
  self.drag = 0.4;
  start(dashes, self); // begins anew when this file or config.json is saved
}

/** @param {Hunter} self */
function* dashes(self) {
  while (true) {
    self.maxSpeed = speed;
    yield wait(restSeconds * (0.5 + Math.random()));
    self.maxSpeed = dashSpeed;
    self.vel.x += Math.cos(self.heading) * dashSpeed;
    self.vel.y += Math.sin(self.heading) * dashSpeed;
    arena.flash(self);
    yield wait(dashSeconds);
  }
}

export function tick(self, dt) {
  const { pos, vel } = self;
  const ship = arena.player();
  const angle =
    ship === null
      ? Math.atan2(arena.height / 2 - pos.y, arena.width / 2 - pos.x)
      : aimAhead(self, ship, self.maxSpeed, foresightSeconds);
  let ax = Math.cos(angle) * acceleration;
  let ay = Math.sin(angle) * acceleration;
  for (const other of arena.near(self, spacing, 'hunter')) {
    ax += (pos.x - other.pos.x) * 3;
    ay += (pos.y - other.pos.y) * 3;
  }
  self.hue = hue;
  vel.x += ax * dt;
  vel.y += ay * dt;
  self.heading = angle;
}

export function collide(self, other) {
  if (other.kind === 'ship') {
    world.post(other, 'hit', self, ram);
    self.vel.x = -self.vel.x;
    self.vel.y = -self.vel.y;
  }
}

export function despawn(self) {
  if (self.health <= 0) {
    arena.burst(self, 6);
    arena.shake(0.15);
    reportFallen(self, points);
  }
}
