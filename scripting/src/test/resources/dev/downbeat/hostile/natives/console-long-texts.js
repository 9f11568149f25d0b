// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) console.log(...new Array(100000).fill('x'.repeat(1000000)));
}
