// What several kinds do when they are hit and when they fall.

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
