// must be refused or aborted in time
export function tick(self, dt) {
  let o = {}; for (let i = 0; i < 30; i++) o = { a: o, b: o }; o.toSource();
}
