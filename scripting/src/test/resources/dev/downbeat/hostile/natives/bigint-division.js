// must be refused or aborted in time
export function tick(self, dt) {
  const a = (1n << 3000000n) - 1n, b = (1n << 1500000n) - 1n; for (;;) a / b;
}
