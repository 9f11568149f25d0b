export default function tick(self, dt) {
  outer: for (var i = 0; i < 5; i++) {
    for (let j in { a: 1, b: 2 }) { if (i === 2) continue outer; if (i > 3) break outer; self.label = j; }
    do { i++; } while (i < 2);
    switch (i) { case 1: { let z = 1; self.ammo = z; break; } default: self.ammo = 2; case 3: }
  }
  if (dt) ; else { debugger }
  block: { break block }
  while (false) {}
}
