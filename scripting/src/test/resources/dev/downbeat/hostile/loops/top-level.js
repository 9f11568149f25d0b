// must be refused, after its load budget
for (;;);

export function tick(self) { }
