// must be refused or aborted in time
export function tick(self, dt) {
  let q = 'aa'; for (let i = 0; i < 40; i++) q = q.replace(/a/g, '$&$&');
}
