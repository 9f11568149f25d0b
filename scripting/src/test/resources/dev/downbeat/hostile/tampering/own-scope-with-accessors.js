// must lock itself into nothing
export function tick(self) {
  try { Object.defineProperty(globalThis, 'tick', { get() { throw 1; } }); } catch (e) { }
  try { Object.defineProperty(globalThis, 'hit', { value: 1, writable: false, configurable: false }); } catch (e) { }
  try { Object.freeze(globalThis); } catch (e) { }
}
