// must be aborted, and quarantined
export function tick(self, dt) {
  ('a'.repeat(60) + '!').replace(/(a|a)*b/g, 'x');
}
