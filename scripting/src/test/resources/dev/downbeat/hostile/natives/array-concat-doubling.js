// must be refused or aborted in time
export function tick(self, dt) {
  let a = [1, 2, 3]; for (let i = 0; i < 40; i++) a = a.concat(a);
}
