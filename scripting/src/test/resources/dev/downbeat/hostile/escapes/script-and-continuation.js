// must be refused: those globals are not there
const seen = new Set();

function attempt(name, make, escaped) {
  let text;
  try {
    const got = make();
    text = escaped(got) ? `ESCAPED by ${name}` : `nothing by ${name}`;
  } catch (e) {
    text = `refused ${name}: ${e && e.name}`; // its message says what this script asked for
  }
  if (!seen.has(text)) {
    seen.add(text);
    arena.note(text);
  }
}

export function tick(self, dt) {
  attempt('Script', () => globalThis.Script('1'), got => got !== undefined);
  attempt('Continuation', () => globalThis.Continuation('1'), got => got !== undefined);
  attempt('With', () => globalThis.With('1'), got => got !== undefined);
  attempt('Call', () => globalThis.Call('1'), got => got !== undefined);
  attempt('what wraps exceptions', () => globalThis.JavaException('1'), got => got !== undefined);
  attempt('CallSite', () => globalThis.CallSite('1'), got => got !== undefined);
  attempt('Iterator', () => globalThis.Iterator('1'), got => got !== undefined);
  attempt('uneval', () => globalThis.uneval('1'), got => got !== undefined);
  attempt('importClass', () => globalThis.importClass('1'), got => got !== undefined);
  attempt('JavaAdapter', () => globalThis.JavaAdapter('1'), got => got !== undefined);
}
