// must do nothing
export function* tick(self) { yield; for (;;); }
