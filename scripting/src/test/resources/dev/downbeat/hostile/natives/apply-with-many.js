// must be refused or aborted in time
export function tick(self, dt) {
  Math.max.apply(null, { length: 3e7 });
}
