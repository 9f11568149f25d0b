// must find no way to a file
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
  attempt('load', () => globalThis.load('/etc/passwd'), got => true);
  attempt('require', () => globalThis.require('fs'), got => true);
  attempt('readFile', () => globalThis.readFile('/etc/passwd'), got => true);
  attempt('process', () => globalThis.process.exit(1), got => true);
  attempt('quit', () => globalThis.quit(), got => true);
}
