// must be aborted, and quarantined
function* run(self) {
  try { for (;;) yield; } finally { for (;;); }
}

let running;

export function tick(self) {
  if (running) stop(running);
  running = start(run, self);
}
