// must be refused or aborted in time
export function tick(self, dt) {
  let o = {}; for (let i = 0; i < 40; i++) o = { a: o, b: o }; for (;;) console.log(o);
}
