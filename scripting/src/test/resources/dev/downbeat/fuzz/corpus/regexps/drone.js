const when = /(?<year>\d{4})-(?<day>[0-3]\d)/u, word = /\b(?:a|[^b-d\]])+?\1*$/gi, back = /(?<=\$)\d+(?!\.)/y;
export function timer(self, name) {
  const { groups: { year } = {} } = when.exec(name) ?? {};
  self.label = name.replace(word, (all, at) => all + at) + year / 2 / 1;
  for (const m of 'a1b2'.matchAll(/\d/g)) self.ammo += +m[0];
  if (back.test('$12')) self.label = 'x'.replace(/[\u0041-\u{5A}]/gu, '$&');
}
