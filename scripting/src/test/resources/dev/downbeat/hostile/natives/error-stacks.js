// must be refused or aborted in time
export function tick(self, dt) {
  (function f(n) { if (n) return f(n - 1); for (;;) new Error().stack; })(500);
}
