// must do nothing
function Hostile() {}
Object.defineProperty(Hostile, Symbol.hasInstance, { value() { for (;;); } });

export function tick(self, dt) {
  ({}) instanceof Hostile;
}
