class Broken extends Error { constructor(m, o) { super(m, o); this.name = 'Broken'; } }
export function tick(self) {
  try { throw new Broken('x', { cause: new TypeError('y') }); }
  catch ({ message, cause }) { self.label = message + cause.message; }
  finally { if (self.hp < 0) throw { code: 1 }; }
}
export function hit(self, by) { by.armed = !by.armed; delete self.state.x; void 0, typeof missing; missing.call(); }
