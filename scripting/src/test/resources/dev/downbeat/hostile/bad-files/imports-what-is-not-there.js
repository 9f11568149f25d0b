// must be refused
import { nothing } from './rules.js';
export function tick(self) { nothing(); }
