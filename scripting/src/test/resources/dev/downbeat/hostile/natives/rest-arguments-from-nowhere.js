// must be refused or aborted in time
export function tick(self, dt) {
  for (;;) { try { $jscomp.getRestArguments.call(-1e8); } catch (e) { } }
}
