// Aiming and firing: for whoever shoots, and for hunters, which aim themselves.
import { distance } from './vectors.js';

/**
 * The angle to where a target will be when something of a speed arrives there.
 * @param {Body} self
 * @param {Body} target
 * @param {number} speed units per second
 * @param {number} mostSeconds never looks ahead farther than this
 */
export function aimAhead(self, target, speed, mostSeconds = Infinity) {
  const { pos, vel } = target;
  const seconds = Math.min(mostSeconds, distance(self, target) / speed);
  return Math.atan2(pos.y + vel.y * seconds - self.pos.y, pos.x + vel.x * seconds - self.pos.x);
}

/**
 * Fires a bullet from the rim of a body.
 * @param {Body} self
 * @param {number} angle
 * @param {{ speed: number, damage: number, hue: number, drift?: number, pierce?: number, turnSpeed?: number }} shot drift:
 *     the share of the body's own speed that the bullet takes along; the rest as in bullet.js
 */
export function shoot(self, angle, { speed, damage, hue, drift = 0, pierce = 0, turnSpeed = 0 }) {
  const { pos, vel, radius, team } = self;
  const x = Math.cos(angle);
  const y = Math.sin(angle);
  const bullet = world.spawn('bullet', { team, damage, hue, heading: angle, pierce, turnSpeed });
  bullet.pos.x = pos.x + x * radius;
  bullet.pos.y = pos.y + y * radius;
  bullet.vel.x = x * speed + vel.x * drift;
  bullet.vel.y = y * speed + vel.y * drift;
}
