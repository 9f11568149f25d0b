// must not change the list that the next tick gets
export function tickAll(selves, dt) {
  const before = [...selves];
  const changes = [
    () => { selves[0] = world; },
    () => { selves.length = 0; },
    () => selves.push('evil'),
    () => selves.reverse(),
    () => selves.splice(0, 1),
    () => selves.fill(null),
    () => selves.copyWithin(0, 1),
    () => Object.defineProperty(selves, 0, { get() { return 'evil'; } }),
    () => Object.setPrototypeOf(selves, { get length() { return 1e9; } }),
    () => Array.prototype.push.call(selves, 'evil'),
    () => Reflect.set(selves, 'evil', 1),
    () => delete selves[0],
  ];
  for (const change of changes) {
    try { change(); } catch (e) { }
  }
  const same = before.length === selves.length && before.every((self, i) => self === selves[i]);
  if (!same || selves.evil) arena.note('ESCAPED: the list was changed');
}
