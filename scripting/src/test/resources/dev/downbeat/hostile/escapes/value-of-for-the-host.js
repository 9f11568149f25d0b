// must get nothing from a host that converts its objects
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
  attempt('hp', () => (() => { self.hp = { valueOf() { return 1; } }; })(), got => self.hp === 1);
  attempt('label', () => (() => { self.label = { toString() { return 'x'; } }; })(), got => self.label === 'x');
  attempt('post', () => world.post(self, { toString() { return 'timer'; } }, 'x'), got => got);
  attempt('note', () => arena.note({ toString() { throw new Error('in toString'); } }), got => false);
}
