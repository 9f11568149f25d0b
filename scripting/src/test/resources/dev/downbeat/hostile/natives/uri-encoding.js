// must be refused or aborted in time
export function tick(self, dt) {
  encodeURIComponent('\u20AC'.repeat(2e7));
}
