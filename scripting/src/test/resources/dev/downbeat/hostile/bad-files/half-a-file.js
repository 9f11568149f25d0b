// must be refused
export function tick(self) {
  if (self.hp > 3) {
