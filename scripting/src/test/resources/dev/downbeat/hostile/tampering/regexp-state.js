// must change no regular expression of another script
export function tick(self) {
  try { RegExp.multiline = true; } catch (e) { }
  try { RegExp['$*'] = true; } catch (e) { }
  try { RegExp.input = 'evil'; } catch (e) { }
  try { RegExp.prototype.lastIndex = 5; } catch (e) { }
  try { RegExp.prototype.exec = () => null; } catch (e) { }
  try { RegExp.prototype.compile('evil'); } catch (e) { }
  /(\w)(\d)/g.exec('z9z9z9');
}
