// must be refused or aborted in time
export function tick(self, dt) {
  let q = 'x'; for (let i = 0; i < 31; i++) q += q; q.charCodeAt(5);
}
