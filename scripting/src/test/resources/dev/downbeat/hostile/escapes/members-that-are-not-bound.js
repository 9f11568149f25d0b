// must reach no member that was not bound
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
  attempt('secret', () => self['secret'], got => got !== undefined);
  attempt('attachment', () => self['attachment'], got => got !== undefined);
  attempt('attach', () => self['attach'], got => got !== undefined);
  attempt('kindIndex', () => self['kindIndex'], got => got !== undefined);
  attempt('present', () => self['present'], got => got !== undefined);
  attempt('entity', () => self['entity'], got => got !== undefined);
  attempt('task', () => self['task'], got => got !== undefined);
  attempt('notes', () => self['notes'], got => got !== undefined);
  attempt('unwrap', () => self['unwrap'], got => got !== undefined);
  attempt('getClass', () => self['getClass'], got => got !== undefined);
  attempt('class', () => self['class'], got => got !== undefined);
}
