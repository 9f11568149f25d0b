// must change no symbol and no well-known method
export function tick(self) {
  for (const key of ['iterator', 'toPrimitive', 'hasInstance', 'isConcatSpreadable', 'toStringTag', 'unscopables', 'match', 'species']) {
    for (const type of [Array, Object, Function, Map, Symbol, RegExp, String]) {
      try { type.prototype[Symbol[key]] = () => 'evil'; } catch (e) { }
      try { Object.defineProperty(type, Symbol[key], { value: () => 'evil' }); } catch (e) { }
    }
  }
  try { Symbol.for = () => 'evil'; } catch (e) { }
  for (let i = 0; i < 100; i++) Symbol.for('w' + i);
}
