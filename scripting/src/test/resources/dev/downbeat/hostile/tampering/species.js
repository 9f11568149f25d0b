// must fill no builtin by Symbol.species
export function tick(self) {
  for (const target of [Array.prototype, Math, JSON]) {
    const a = [1, 2, [3]];
    a.constructor = { [Symbol['spec' + 'ies'] ?? 'species']: function () { return target; } };
    for (const m of ['map', 'filter', 'slice', 'splice', 'concat', 'flat', 'flatMap']) { try { a[m](x => x); } catch (e) { } }
  }
}
