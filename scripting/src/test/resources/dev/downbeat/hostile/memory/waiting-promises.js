// must cost no other script its memory
const waiting = [];

export function tick(self) {
  for (let i = 0; i < 1000; i++) waiting.push(new Promise(() => { }).then(() => new Array(1000)));
}
