// must change no template object
const tag = texts => texts;

export function tick(self) {
  const texts = tag`a${1}b`;
  try { texts[0] = 'evil'; } catch (e) { }
  try { texts.raw.push('evil'); } catch (e) { }
  try { texts.evil = 1; } catch (e) { }
  if (texts[0] !== 'a' || texts.evil || texts.raw.length !== 2) arena.note('ESCAPED: a template was changed');
}
