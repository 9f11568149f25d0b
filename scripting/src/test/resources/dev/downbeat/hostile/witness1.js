import { behaviour, mix, same } from './rules.js';

let calls = 0;
const last = new Map();
const counter = (() => { let n = 0; return () => ++n; })();

class Tally {
  constructor() { this.sum = 0; }
  add(x) { this.sum += x; return this; }
}

const tally = new Tally();

function note(self, text) {
  const hash = mix(self.state.hash ?? 2166136261, text);
  self.state.hash = hash;
  self.label = String(hash);
}

export function tick(self, dt) {
  calls++;
  self.ammo++;
  if (calls % 16 === 0 && !same()) note(self, 'CHANGED');
  last.set(self.id, tally.add(dt).sum);
  note(self, behaviour(calls % 50) + counter() + [...last.values()].join());
}

export function hit(self, by, damage) {
  self.hp += damage;
  note(self, `hit ${by.kind} ${damage}`);
  world.post(by, 'collide', self);
}

export function timer(self, name) {
  note(self, name);
}

export function collide(self, other) {
  note(self, `met ${other.kind}`);
}

export function strength(self) {
  return self.hp + counter();
}
