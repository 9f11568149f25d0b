// must be refused: there are no packages
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
  attempt('java', () => globalThis.java.lang.System.setProperty('downbeat.canary', 'dead'), got => true);
  attempt('Packages', () => globalThis.Packages.lang.System.setProperty('downbeat.canary', 'dead'), got => true);
  attempt('javax', () => globalThis.javax.lang.System.setProperty('downbeat.canary', 'dead'), got => true);
  attempt('org', () => globalThis.org.lang.System.setProperty('downbeat.canary', 'dead'), got => true);
  attempt('com', () => globalThis.com.lang.System.setProperty('downbeat.canary', 'dead'), got => true);
}
