// must read no Java name in any text
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
  attempt('text 0', () => Error.prototype.toString.call(self), got => false);
  attempt('text 1', () => Map.prototype.get.call({}), got => false);
  attempt('text 2', () => [1].map(Math), got => false);
  attempt('text 3', () => new BigUint64Array([self]), got => false);
  attempt('text 4', () => RegExp.prototype.exec.call(world), got => false);
  attempt('text 5', () => Promise.prototype.then.call(1), got => false);
  attempt('text 6', () => Object.fromEntries([self]), got => false);
  attempt('text 7', () => Symbol.prototype.description, got => false);
  attempt('text 8', () => self.damage.call(Math, 1, true), got => false);
  attempt('text 9', () => Boolean.prototype.toString.call([]), got => false);
  attempt('text 10', () => Reflect.construct(Math), got => false);
  attempt('text 11', () => new Int8Array(-1), got => false);
  attempt('text 12', () => world.post(Math, 'x'), got => false);
  attempt('text 13', () => start(self), got => false);
  attempt('text 14', () => Function.prototype.toString.call(self), got => false);
}
