import { behaviour, mix, same } from './rules.js';

const pattern = /(\w)(\d)/g;
const seen = [];
let rounds = 0;
let later = 0;

function note(self, text) {
  const hash = mix(self.state.hash ?? 2166136261, text);
  self.state.hash = hash;
  self.label = String(hash);
}

function* pulse(self) {
  for (;;) {
    yield wait(0.1);
    rounds++;
    note(self, `pulse ${rounds}`);
  }
}

async function after(self) {
  const value = await Promise.all([1, Promise.resolve(2)]);
  later += value.length;
  self.cell.x = later % 100;
}

export function spawn(self) {
  start(pulse, self);
}

export function tick(self, dt) {
  self.ammo++;
  if (self.ammo % 16 === 0 && !same()) note(self, 'CHANGED');
  seen.push(self.ammo);
  if (seen.length > 10) seen.shift();
  const matches = [...'a1b2'.matchAll(pattern)].map(m => m[1] + m[2]);
  note(self, behaviour(self.ammo % 50) + seen.join() + matches.join() + later + Symbol.keyFor(Symbol.for('w')));
  after(self);
}

export function hit(self, by, damage) {
  self.hp -= damage / 2;
  note(self, `asked ${world.ask(by, 'strength')}`);
}

export function timer(self, name) {
  note(self, name.toUpperCase());
}
