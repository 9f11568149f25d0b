// must change no builtin function
const targets = () => [Array.prototype, Object.prototype, Function.prototype, Math, JSON, String.prototype, Map.prototype, Promise.prototype, Error.prototype, Symbol.prototype, RegExp.prototype, Number.prototype, console, Reflect, world];

export function tick(self) {
  for (const target of targets()) {
    try { for (const key of Reflect.ownKeys(target)) { const f = target[key]; if (typeof f === 'function') { try { f.evil = 1; } catch (e) { } try { f.call = 1; } catch (e) { } try { f.prototype = {}; } catch (e) { } try { f.prototype.evil = 1; } catch (e) { } } } } catch (e) { }
  }
}
