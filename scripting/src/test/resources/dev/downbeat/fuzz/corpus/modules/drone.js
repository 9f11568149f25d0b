import config, { speed as fast } from './config.js';
import * as all from './lib/math.mjs';
import data from './data.json';
export { clamp } from './lib/math.mjs';
export * from './config.js';
let seen = data.start;
export function tick(self, dt) { self.hp = all.clamp(fast * config.scale, 0, ++seen); }
export function reloaded(previous) { seen = previous.seen; }
