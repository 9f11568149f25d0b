// must be refused or aborted in time
export function tick(self, dt) {
  Array.prototype.indexOf.call({ length: 9e15 }, 1);
}
