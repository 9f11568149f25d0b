class Body {
  static made = 0;
  speed = 2;
  constructor(name) { this.name = name; Body.made++; }
  get label() { return `${this.name}:${this.speed}`; }
  set label(text) { this.name = text; }
  grow(by = 1) { this.speed += by; return this; }
}
export class Scout extends Body {
  grow(by) { return super.grow(by * 2); }
  static of(name) { return new Scout(name); }
  ['is' + 'Fast']() { return this.speed > 3 }
}
export function tick(self, dt) { self.label = Scout.of('a').grow(1).label; }
