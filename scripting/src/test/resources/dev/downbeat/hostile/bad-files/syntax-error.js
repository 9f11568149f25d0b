// must be refused
export function tick(self { }
