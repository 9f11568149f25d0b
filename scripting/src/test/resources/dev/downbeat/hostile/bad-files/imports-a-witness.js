// must be refused or run, and disturb nobody
import { tick as theirs } from './witness1.js';
export function tick(self) { self.state.hash = 5; theirs; }
