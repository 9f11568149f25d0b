// must be aborted, and quarantined
function* run(self) {
  for (;;);
}

export function spawn(self) {
  start(run, self);
}
