// must replace nothing in a reviver
export function tick(self) {
  for (const target of [Math, Array.prototype, self, self.pos]) {
    try { JSON.parse('{"a":1,"b":{}}', function (k, v) { if (k === 'a') this.b = target; return k === '' ? v : 'evil'; }); } catch (e) { }
    try { JSON.stringify(target, function (k, v) { this.evil = 1; return v; }); } catch (e) { }
  }
}
