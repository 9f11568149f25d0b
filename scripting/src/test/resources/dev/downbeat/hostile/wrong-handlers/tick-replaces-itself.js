// must change its own script only
export function tick(self) { globalThis.tick = () => { throw 1; }; globalThis.tick = 5; delete globalThis.tick; }
