// must be refused
await new Promise(() => { });
export function tick(self) { }
