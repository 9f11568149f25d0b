// must be refused when it is saved over a live script
let n = 1;
export function reloaded(previous) { throw previous; }
export function tick(self) { n++; }
