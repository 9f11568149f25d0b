// must be refused or aborted in time
export function tick(self, dt) {
  Array.prototype.reverse.call({ length: 9e15 });
}
