// must be aborted, and leave the world whole
function* run(self) {
  for (;;);
}

export function spawn(self) {
  start(run, self);
}
