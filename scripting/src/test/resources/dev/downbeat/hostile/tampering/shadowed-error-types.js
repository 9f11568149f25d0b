// must keep what the engine throws to itself
function ReferenceError() { return self_; }
function TypeError(m) { self_.evil = m; return Math; }
function InternalError() { throw 'again'; }
let self_ = {};

export function tick(self) {
  try { null.x; } catch (e) { try { e.evil = 1; } catch (again) { } }
  try { Math.abs = 1; } catch (e) { }
  undefined.x;
}
