// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) console.log('x'.repeat(1000), { a: 1 });
}
