// must change nothing of other generators
export function tick(self) {
  const g = (function* () { yield 1; })();
  const proto = Object.getPrototypeOf(Object.getPrototypeOf(g));
  for (const name of ['next', 'return', 'throw', 'constructor', 'evil']) {
    try { proto[name] = () => ({ done: true }); } catch (e) { }
    try { Object.defineProperty(proto, name, { value: null }); } catch (e) { }
  }
  Object.setPrototypeOf(g, null);
}
