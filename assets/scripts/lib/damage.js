// What several kinds do when they are hit and when they fall, and how tough they are.
import config from '../config.json';

/**
 * A handler that behaviours take as their own: export { hit } from './lib/damage.js'.
 * @type {Handlers<Body>['hit']}
 */
export function hit(self, by, damage) {
  if (self.health <= 0) {
    return; // two shots at once
  }
  self.health -= damage;
  arena.flash(self);
  if (self.health <= 0) {
    world.despawn(self);
  }
}

/**
 * Tells the director that a body fell.
 * @param {Body} self
 * @param {number} points
 */
export function reportFallen(self, points) {
  const director = arena.director();
  if (director !== null) {
    world.post(director, 'fallen', self.kind, points, self.pos.x, self.pos.y);
  }
}

/** How much tougher enemies are by now than in the first wave: 1 and more. */
export function hardness() {
  return 1 + config.waves.tougherEach * Math.max(0, arena.wave - 1);
}
