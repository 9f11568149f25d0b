// must be a fault in one line, and quarantined
export function tick(self, dt) {
  Promise.reject({ get message() { for (;;); }, toString() { throw 1; } });
}
