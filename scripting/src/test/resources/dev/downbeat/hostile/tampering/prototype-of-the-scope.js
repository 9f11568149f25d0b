// must change no scope above its own
export function tick(self) {
  let scope = globalThis;
  for (let i = 0; i < 4 && scope; i++) {
    for (const name of ['world', 'start', 'Math', 'Array', 'arena', 'evil', 'console']) {
      try { scope[name] = 'evil'; } catch (e) { }
      try { Object.defineProperty(scope, name, { value: 'evil' }); } catch (e) { }
      try { if (i > 0) delete scope[name]; } catch (e) { }
    }
    try { Object.setPrototypeOf(scope, {}); } catch (e) { }
    try { Object.freeze(scope); } catch (e) { }
    scope = Object.getPrototypeOf(scope);
  }
}
