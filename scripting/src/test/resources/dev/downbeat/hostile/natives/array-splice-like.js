// must be refused or aborted in time
export function tick(self, dt) {
  Array.prototype.splice.call({ length: 9e15 }, 0, 1);
}
