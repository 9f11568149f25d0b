// must cost no other script its memory, though each call is small
let next = () => 0;

export function tick(self) {
  for (let i = 0; i < 10000; i++) { const before = next, data = [i, i, i, i]; next = () => [before, data]; }
}
