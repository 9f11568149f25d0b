// must change nothing that others see
const targets = () => [Array.prototype, Object.prototype, Function.prototype, Math, JSON, String.prototype, Map.prototype, Promise.prototype, Error.prototype, Symbol.prototype, RegExp.prototype, Number.prototype, console, Reflect, world];

export function tick(self) {
  for (const target of targets()) {
    try { target.evil = 1; target.map = 1; target.abs = () => 7; } catch (e) { }
  }
}
