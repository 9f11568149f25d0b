const tag = (parts, ...values) => parts.raw.join('|') + values.length;
const lines = `first \u{1F600} ${1 + `in${'ner'}`.length} \`quoted\` \n second`;
let word = 'it\'s "so" \x41\u0042' + "\
continued";
export function tick(self) {
  self.label = tag`a${word}b${lines}c`.padStart(30, '-').toUpperCase().split('').reverse().join('');
}
/* a comment of
   two lines */ // and one of one
