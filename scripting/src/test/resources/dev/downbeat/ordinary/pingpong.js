// Events between entities, and questions in between.
export function ping(self, by, n) {
  self.state.got = (self.state.got ?? 0) + 1;
  if (world.ask(by, 'count') !== by.state.sent) self.state.wrong = true;
  if (by !== self) self.state.partner = by.id;
}
export function tick(self) {
  self.ticks++;
  const partner = world.find(self.state.partner ?? -1) ?? self;
  self.state.sent = (self.state.sent ?? 0) + 1;
  world.post(partner, 'ping', self, self.ticks);
}
export const count = self => self.state.sent ?? 0;
export const outcome = self => `${self.state.sent} ${self.state.wrong ?? false}`;
