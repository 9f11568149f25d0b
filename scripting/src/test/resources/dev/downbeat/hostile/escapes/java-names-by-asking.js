// must read no Java name in the failure of another handler
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

export function strength(self) {
  new Int8Array(1).set();
}
export function tick(self, dt) {
  attempt('ask', () => world.ask(self, 'strength'), got => false);
}
