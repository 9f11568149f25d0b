// must be refused when it is saved over a live script
let n = 1;
export function reloaded(previous) { world.spawn('hostile'); self.hp = 1; }
export function tick(self) { }
