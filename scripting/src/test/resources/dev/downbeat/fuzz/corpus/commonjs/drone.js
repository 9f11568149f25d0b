import lib, { add } from './vendor/lib.cjs';
export function tick(self) { self.hp = add(self.hp, lib.version); }
