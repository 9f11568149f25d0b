// must call no method on another object
const seen = new Set();

function attempt(name, make, escaped) {
  let text;
  try {
    const got = make();
    text = escaped(got) ? `ESCAPED by ${name}` : `nothing by ${name}`;
  } catch (e) {
    text = `refused ${name}: ${e} ${e && e.stack}`;
  }
  if (!seen.has(text)) {
    seen.add(text);
    arena.note(text);
  }
}

export function tick(self, dt) {
  attempt('damage', () => self.damage.call(arena, 1, true), got => true);
  attempt('call', () => arena.call.call(self), got => true);
  attempt('bind', () => self.fire.bind(world)(), got => true);
  attempt('construct', () => new self.damage(1, true), got => true);
}
