// must assign nothing to the realm
const targets = () => [Array.prototype, Object.prototype, Function.prototype, Math, JSON, String.prototype, Map.prototype, Promise.prototype, Error.prototype, Symbol.prototype, RegExp.prototype, Number.prototype, console, Reflect, world];

export function tick(self) {
  for (const target of targets()) {
    try { Object.assign(target, { evil: 1 }); Object.assign(target, { toString: () => 'evil' }); } catch (e) { }
  }
}
