// must replace no global of another script
var Array = 1, Math = null, JSON = {}, Promise = 5, Symbol = 0, Error = 'evil';
function TypeError() { return world; }


export function tick(self) {
  globalThis.Object = null;
  globalThis.parseInt = () => 666;
  try { null.x; } catch (e) { self.label = typeof e; }
}
