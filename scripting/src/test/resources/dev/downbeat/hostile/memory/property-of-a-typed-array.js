// must cost no other script its memory, though each call is small
const hoard = new Uint8Array(8);
hoard[Symbol.for('more')] = hoard.more = [];

export function tick(self) {
  for (let i = 0; i < 5000; i++) hoard.more.push({ i });
}
