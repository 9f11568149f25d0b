// must flood its own queue only
export function timer(self, name) {
  world.post(self, 'timer', name);
  world.post(self, 'timer', name);
}
