// must be refused or aborted in time
export function tick(self, dt) {
  let a = []; for (let i = 0; i < 30; i++) a = [a, a]; String(a);
}
