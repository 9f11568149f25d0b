// must find no Java object in an error
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
  attempt('null.x', () => (() => { try { null.x; } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('self.fire()', () => (() => { try { self.fire(); } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('self.explode()', () => (() => { try { self.explode(); } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('world.spawn(x)', () => (() => { try { world.spawn('x'); } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('new Array(-1)', () => (() => { try { new Array(-1); } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('JSON.parse({)', () => (() => { try { JSON.parse('{'); } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('decodeURIComponent(%)', () => (() => { try { decodeURIComponent('%'); } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
  attempt('self.hp = x', () => (() => { try { self.hp = 'x'; } catch (e) { return e.rhinoException || e.javaException || e.getClass || e.cause; } })(), got => got !== undefined && got !== null);
}
