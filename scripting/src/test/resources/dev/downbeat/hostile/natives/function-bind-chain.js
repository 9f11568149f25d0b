// must be refused or aborted in time
export function tick(self, dt) {
  let f = () => 1; for (let i = 0; i < 1e6; i++) f = f.bind(null, i); f();
}
