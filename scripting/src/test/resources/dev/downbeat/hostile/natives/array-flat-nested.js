// must be refused or aborted in time
export function tick(self, dt) {
  let a = [1]; for (let i = 0; i < 20000; i++) a = [a]; a.flat(Infinity);
}
