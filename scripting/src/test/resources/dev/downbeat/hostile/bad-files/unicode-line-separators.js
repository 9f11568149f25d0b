// must be refused or run
export function tick(self) { "  ";   self.hp += 1; }
