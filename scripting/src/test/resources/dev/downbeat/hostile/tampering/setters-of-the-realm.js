// must change nothing by setters that are pulled out
const targets = () => [Array.prototype, Object.prototype, Function.prototype, Math, JSON, String.prototype, Map.prototype, Promise.prototype, Error.prototype, Symbol.prototype, RegExp.prototype, Number.prototype, console, Reflect, world];

export function tick(self) {
  for (const target of targets()) {
    try { for (const key of Reflect.ownKeys(target)) { const own = Object.getOwnPropertyDescriptor(target, key); if (own && own.set) { try { own.set.call(target, 1); } catch (e) { } own.set.call(Array, 1); } } } catch (e) { }
  }
}
