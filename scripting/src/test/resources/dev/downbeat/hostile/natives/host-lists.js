// must be refused or aborted in time
export function tick(self, dt) {
  const list = new Array(100000).fill(1); for (;;) self.scores = list;
}
