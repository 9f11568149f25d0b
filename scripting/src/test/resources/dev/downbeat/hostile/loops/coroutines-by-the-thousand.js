// must be a fault in one line, and quarantined
function* run(self) {
  for (;;) { let x = 0; for (let i = 0; i < 1000; i++) x += i; yield; }
}

export function tick(self) {
  for (let i = 0; i < 1000; i++) start(run, self);
}
