// must get nothing of the engine by a thenable
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

Promise.resolve({ then(resolve) { arena_note = typeof resolve.getClass; resolve(1); } });
let arena_note = '';
export function tick(self, dt) {
  attempt('then', () => (() => { let found; Promise.resolve({ then(a, b) { found = Reflect.ownKeys(a).concat(Reflect.ownKeys(b)); } }); return found; })(), got => false);
}
