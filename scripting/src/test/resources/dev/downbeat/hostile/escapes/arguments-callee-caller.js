// must see no caller
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
  attempt('callee', () => (function () { return arguments.callee.caller; })(), got => true);
  attempt('caller', () => (function f() { return f.caller; })(), got => got !== undefined && got !== null);
  attempt('arguments', () => (function f() { return f.arguments; })(1), got => got !== undefined && got !== null);
}
