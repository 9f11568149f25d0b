// A turret turns towards the ship and fires salvos to where the ship will be.
import config from './config.json';
import { aimAhead, shoot } from './lib/aiming.js';
import { hardness, reportFallen } from './lib/damage.js';
import { turnTowards } from './lib/vectors.js';

export { hit } from './lib/damage.js';

const { health, hue, turnSpeed, salvoShots, shotEverySeconds, restSeconds, shot, points } = config.turret;

export function spawn(self) {
  self.health = health * hardness();
  self.team = 'swarm';
  self.radius = 18;
  start(salvos, self);
}

/** @param {Turret} self */
function* salvos(self) {
  while (true) {
    yield wait(restSeconds * (0.5 + Math.random()));
    for (let i = 0; i < salvoShots; i++) {
      if (arena.player() !== null) {
        shoot(self, self.heading, shot);
      }
      yield wait(shotEverySeconds);
    }
  }
}

export function tick(self, dt) {
  self.hue = hue;
  const ship = arena.player();
  if (ship === null) {
    self.heading += turnSpeed * 0.2 * dt; // looks round
  } else {
    self.heading = turnTowards(self.heading, aimAhead(self, ship, shot.speed), turnSpeed * dt);
  }
}

export function despawn(self) {
  if (self.health <= 0) {
    arena.burst(self, 8);
    arena.shake(0.2);
    reportFallen(self, points);
  }
}
