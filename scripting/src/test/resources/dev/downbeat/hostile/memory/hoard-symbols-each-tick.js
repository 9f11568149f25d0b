// must keep nothing that it does not hold
let n = 0;

export function tick(self) {
  for (let i = 0; i < 5000; i++) Symbol.for('x'.repeat(200) + n++);
}
