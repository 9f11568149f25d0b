// must delete nothing
const targets = () => [Array.prototype, Object.prototype, Function.prototype, Math, JSON, String.prototype, Map.prototype, Promise.prototype, Error.prototype, Symbol.prototype, RegExp.prototype, Number.prototype, console, Reflect, world];

export function tick(self) {
  for (const target of targets()) {
    try { for (const key of Reflect.ownKeys(target)) { try { delete target[key]; } catch (e) { } Reflect.deleteProperty(target, key); } } catch (e) { }
  }
}
