// must be refused or aborted in time
export function tick(self, dt) {
  let o = {}; for (let i = 0; i < 2000; i++) o = { o }; for (;;) JSON.stringify(o, null, '          ');
}
