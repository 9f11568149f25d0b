// must be a fault in one line, and quarantined
export function tick(self, dt) {
  world.ask(self, 'strength');
}

export function strength(self) {
  return world.ask(self, 'strength');
}
