// must change no iterator
export function tick(self) {
  for (const it of [[][Symbol.iterator](), ''[Symbol.iterator](), new Map()[Symbol.iterator](), new Set().values(), 'a'.matchAll(/a/g), (function* () {})()]) {
    for (let p = Object.getPrototypeOf(it); p; p = Object.getPrototypeOf(p)) {
      try { p.next = () => ({ done: true }); } catch (e) { }
      try { p[Symbol.iterator] = null; } catch (e) { }
      try { Object.defineProperty(p, 'next', { value: null }); } catch (e) { }
    }
  }
}
