// A sane script, which must go on to work whatever the others do.
class Counter {
  n = 0;
  add(by) { this.n += by; return this; }
}

const counter = new Counter();

function* steps() {
  for (const by of [1, 2, 3]) yield by;
}

export function probe(self) {
  self.open = !self.open;
  self.pos = { x: 3, y: 4 };
  const sum = [...steps()].map(n => n * 2).filter(n => n > 2).reduce((a, b) => a + b, 0);
  const text = `${Object.keys({ a: 1, b: 2 }).join()}|${JSON.stringify({ x: [1, { y: null }] })}|${'a-b'.split('-').reverse()}`;
  const { x, ...rest } = { x: Math.max(1, 2), y: parseInt('7', 10) };
  let caught = '';
  try { self.nothing = 1; } catch (e) { caught = e.name; }
  return [sum, text, x + rest.y, Math.hypot(self.pos.x, self.pos.y), caught, counter.add(1).n > 0, new Map([[1, 2]]).get(1),
    self.kind, /b+/.exec('abbc')[0], typeof world.tick].join(' ');
}
