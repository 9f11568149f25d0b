// must cost no other script its memory, though each call is small
const hoard = [];

export function tick(self) {
  hoard.push(new Float64Array(200000));
}
