// must cost no other script its memory, though each call is small
const hoard = [];

export function tick(self) {
  for (let i = 0; i < 20000; i++) hoard.push({ i, text: 'x' + i });
}
