// must find no hidden key of an error that leads to Java
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
  attempt('keys', () => (() => { try { self.explode(); } catch (e) { return Reflect.ownKeys(e).map(k => [String(k), typeof e[k]]).join(); } })(), got => /object|function/.test(got));
}
