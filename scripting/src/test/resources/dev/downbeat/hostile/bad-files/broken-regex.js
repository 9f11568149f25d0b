// must be refused
export function tick(self) { /(?<x>a)(?<x>b)(/.test("a"); }
