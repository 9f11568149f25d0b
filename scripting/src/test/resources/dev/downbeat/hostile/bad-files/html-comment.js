// must be refused or run
<!-- export function tick(self) { for (;;); }
--> x
