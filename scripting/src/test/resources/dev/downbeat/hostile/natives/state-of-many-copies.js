// must be refused or aborted in time
export function tick(self, dt) {
  const o = {}; for (let i = 0; i < 4900; i++) o['m' + i] = i; self.state.list = []; for (let i = 0; i < 4900; i++) self.state.list.push(Object.assign({}, o));
}
