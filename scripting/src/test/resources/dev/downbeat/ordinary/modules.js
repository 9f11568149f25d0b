// Modules that import each other in a circle, and a binding that changes.
import { isEven } from './lib/even.js';
import isOdd, { asked } from './lib/odd.js';
import * as even from './lib/even.js';

export function tick(self) {
  const n = self.ticks++ % 12;
  if (isEven(n) === isOdd(n) || even.isEven(n) !== (n % 2 === 0)) self.state.wrong = true;
  if (isEven(n)) self.state.even = (self.state.even ?? 0) + 1;
}
export const outcome = self => `${self.state.even} ${self.state.wrong ?? false} ${asked > 0}`;
