// must learn nothing of what others match
export function tick(self) {
  const leaked = [RegExp.$1, RegExp.$2, RegExp.lastMatch, RegExp['$_'], RegExp.input, RegExp.leftContext, /(.*)/.exec()[1]];
  if (leaked.some(text => text !== undefined && text !== 'undefined')) arena.note('ESCAPED: ' + leaked.join());
}
