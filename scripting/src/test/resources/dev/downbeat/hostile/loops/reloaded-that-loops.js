// must be refused when it is saved over a live script
let n = 0;

export function reloaded(previous) {
  for (;;);
}

export function tick(self) { n++; }
