// must get no scope from a function without this
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
  attempt('this', () => (function () { return this; })(), got => got !== undefined);
  attempt('call', () => (function () { return this; }).call(null), got => got !== undefined && got !== null);
  attempt('sort', () => (() => { let t; [2, 1].sort(function () { t = this; return 0; }); return t; })(), got => got !== undefined && got !== globalThis);
  attempt('replace', () => (() => { let t; 'a'.replace(/a/, function () { t = this; }); return t; })(), got => got !== undefined && got !== globalThis);
}
