import { speed } from '../config.js';
export function clamp(x, low, high) { return Math.min(high, Math.max(low, x)); }
export const half = x => x / 2, tau = 6.28;
export const current = () => speed;
