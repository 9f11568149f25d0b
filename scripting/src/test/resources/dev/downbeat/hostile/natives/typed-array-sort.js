// must be refused or aborted in time
export function tick(self, dt) {
  new Float64Array(3e7).sort();
}
