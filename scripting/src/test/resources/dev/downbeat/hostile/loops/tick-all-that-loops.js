// must be aborted, and quarantined
export function tickAll(selves, dt) {
  for (;;) {
    for (const self of selves) self.hp += 1;
  }
}
