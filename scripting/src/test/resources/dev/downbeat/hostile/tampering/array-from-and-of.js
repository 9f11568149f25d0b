// must fill no builtin by Array.from and Array.of
export function tick(self) {
  for (const target of [Array.prototype, Math, JSON, self, world]) {
    try { Array.from.call(function () { return target; }, ['evil']); } catch (e) { }
    try { Array.of.call(function () { return target; }, 'evil'); } catch (e) { }
  }
}
