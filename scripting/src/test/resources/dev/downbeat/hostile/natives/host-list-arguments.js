// must be refused or aborted in time
export function tick(self, dt) {
  self.scores = new Array(1e8); self.history(new Array(1e8));
}
