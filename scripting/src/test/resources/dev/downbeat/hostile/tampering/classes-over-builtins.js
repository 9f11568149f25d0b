// must change no builtin by extending it
export function tick(self) {
  for (const type of [Array, Map, Error, Promise, Object, Function, RegExp, Set]) {
    try {
      class Evil extends type { constructor() { super(Math); this.evil = 1; } get length() { return 1; } static from() { return 1; } }
      const evil = new Evil();
      Evil.prototype.evil = 1;
      Object.getPrototypeOf(Evil).evil = 1;
    } catch (e) { }
    try { Object.getPrototypeOf(type.prototype).evil = 1; } catch (e) { }
  }
}
