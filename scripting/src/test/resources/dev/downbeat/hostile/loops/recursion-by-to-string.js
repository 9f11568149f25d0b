// must be aborted, and quarantined
export function tick(self, dt) {
  const o = {}; o.toString = () => '' + o; '' + o;
}
