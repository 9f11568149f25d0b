// must be refused or run
#!/bin/sh
export function tick(self) { }
