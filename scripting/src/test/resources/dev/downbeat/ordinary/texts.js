// Texts: templates that are parsed again by regular expressions.
const LINE = /^(?<name>[a-z]+)#(?<n>\d+)\s*:\s*(?<words>.*)$/u;
const WORD = /\b(\w)(\w*)\b/g;
const words = ['alpha', 'beta', 'gamma', 'delta'];

export function tick(self) {
  const n = self.ticks++;
  const text = `${self.kind}#${n} : ${words.slice(0, 1 + (n % 4)).join(', ')}`;
  const { groups } = LINE.exec(text);
  const titled = groups.words.replace(WORD, (all, first, rest) => first.toUpperCase() + rest);
  let letters = 0;
  for (const [word] of titled.matchAll(/[A-Z]\w+/g)) letters += word.length;
  self.state.letters = (self.state.letters ?? 0) + letters;
  self.text = `${titled.split(', ').reverse().join('|')}`.padEnd(12, '.');
}
export const outcome = self => `${self.state.letters} ${self.text}`;
