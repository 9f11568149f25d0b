// must reach no prototype by __proto__
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
  attempt('get', () => ({})['__proto__'], got => got !== undefined);
  attempt('json', () => JSON.parse('{"__proto__":{"evil":1}}').evil, got => got === 1);
  attempt('group', () => Object.groupBy([1], () => '__proto__').evil, got => got);
  attempt('assign', () => Object.assign({}, JSON.parse('{"__proto__":{"evil":1}}')).evil, got => got === 1);
}
