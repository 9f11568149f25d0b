// must be refused, after its load budget
(function again() { Promise.resolve().then(again); })();

export function tick(self) { }
