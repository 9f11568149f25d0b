// must be refused
import { tick as t } from './hostile.js';
export function tick(self) { t; }
