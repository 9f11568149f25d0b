// must be aborted, and quarantined
export function tick(self) { for (;;); }
export function hit(self) { for (;;); }
export function timer(self) { for (;;); }
export function spawn(self) { for (;;); }
