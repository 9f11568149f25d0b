// must be a fault of its own
export function strength(self) { return { valueOf() { for (;;); } }; }
export function tick(self) { world.ask(self, 'strength'); }
