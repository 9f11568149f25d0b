// must reach no scope by __parent__
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
  attempt('parent', () => (() => 1).__parent__, got => got !== undefined);
  attempt('self', () => self.__parent__, got => got !== undefined);
  attempt('lookup', () => ({}).__lookupGetter__, got => got !== undefined);
}
