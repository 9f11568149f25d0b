// Uses a library that was written for Node.
import checksum, { adler } from './vendor/checksum.cjs';

export function tick(self) {
  self.state.sum = checksum.combine(self.state.sum ?? 1, adler(`tick ${self.ticks++}`));
}
export const outcome = self => `${self.state.sum} ${checksum.version}`;
