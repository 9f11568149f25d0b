// must change no helper of lowered code
export function tick(self) {
  const helpers = globalThis.$jscomp;
  for (const key of Reflect.ownKeys(helpers)) {
    try { helpers[key] = () => 'evil'; } catch (e) { }
    try { helpers[key].evil = 1; } catch (e) { }
    try { helpers[key](Math, Array.prototype, 'evil'); } catch (e) { }
    try { helpers[key]('a', Math); } catch (e) { }
    try { helpers[key](undefined); } catch (e) { }
    try { helpers[key].call(null); } catch (e) { }
  }
  try { helpers.inherits(Array, Map); } catch (e) { }
  try { helpers.object(Array.prototype, 'evil', 1); } catch (e) { }
  try { helpers.accessor(Math, 'get', 'abs', () => 1); } catch (e) { }
}
