// must cost no other script its memory
export function tick(self) {
  self.state.all ??= [];
  for (let i = 0; i < 20000; i++) self.state.all.push({ i });
}
