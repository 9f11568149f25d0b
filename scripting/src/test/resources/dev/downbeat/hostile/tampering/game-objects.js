// must add nothing to game objects and replace no method
export function tick(self) {
  for (const target of [self, self.pos, arena, world, self.scores, self.damage]) {
    try { target.evil = 1; } catch (e) { }
    try { target.damage = 1; } catch (e) { }
    try { delete target.pos; } catch (e) { }
    try { Object.setPrototypeOf(target, { evil: 1 }); } catch (e) { }
    try { Object.freeze(target); } catch (e) { }
    try { Object.defineProperty(target, 'hp', { get() { return 1; } }); } catch (e) { }
    try { target.push(1); } catch (e) { }
  }
}
