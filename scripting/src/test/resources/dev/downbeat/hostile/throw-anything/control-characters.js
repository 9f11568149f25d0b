// must be a fault in one line, and quarantined
export function tick(self, dt) {
  throw new Error('\u0000\u001b[31m\r\n\u202e' + '\ud800');
}
