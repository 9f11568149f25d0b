// must be refused or aborted in time
export function tick(self, dt) {
  let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; JSON.stringify(o);
}
