// must be refused
export function tick(self) { }
export function tick(self) { for (;;); }
var tick = 5;
let world;
