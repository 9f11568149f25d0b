// must re-prototype nothing
const targets = () => [Array.prototype, Object.prototype, Function.prototype, Math, JSON, String.prototype, Map.prototype, Promise.prototype, Error.prototype, Symbol.prototype, RegExp.prototype, Number.prototype, console, Reflect, world];

export function tick(self) {
  for (const target of targets()) {
    try { Object.setPrototypeOf(target, { evil: 1 }); Reflect.setPrototypeOf(target, null); } catch (e) { }
  }
}
