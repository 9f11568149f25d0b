// must get no frames as objects
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
  attempt('set', () => (() => { Error.prepareStackTrace = (e, frames) => frames; return new Error().stack; })(), got => typeof got === 'object');
  attempt('define', () => Object.defineProperty(Error, 'prepareStackTrace', { value: (e, f) => f }), got => true);
}
