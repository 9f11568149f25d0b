// must be a fault of its own
export function probe(self) { const a = []; a.push(a); return a; }
export function tick(self) { world.ask(self, 'probe'); }
