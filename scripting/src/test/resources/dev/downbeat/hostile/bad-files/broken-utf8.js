// must be refused or run
export function tick(self) { self.label = "ÿşÃ("; }
