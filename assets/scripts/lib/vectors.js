// Distances and angles. Angles are in radians from the x axis (right) towards the y axis (down).

/**
 * How far it is from one body to another.
 * @param {Body} one
 * @param {Body} other
 */
export function distance(one, other) {
  const dx = other.pos.x - one.pos.x;
  const dy = other.pos.y - one.pos.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * Turns from one angle towards another, the short way round.
 * @param {number} angle
 * @param {number} wanted
 * @param {number} most how far it turns at the most
 */
export function turnTowards(angle, wanted, most) {
  let turn = wanted - angle;
  turn -= Math.round(turn / (2 * Math.PI)) * 2 * Math.PI;
  return angle + Math.max(-most, Math.min(most, turn));
}
