// must flood its own queue only
export function timer(self) {
  for (let i = 0; i < 100; i++) world.post(self, 'timer', 'x'.repeat(100000));
}
