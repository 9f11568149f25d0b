// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) (1e-7).toFixed(100) + (1.7e308).toString(2) + (0.1).toPrecision(100);
}
