const later = value => new Promise(resolve => resolve(value));
async function sum(...values) {
  let all = 0;
  for (const v of values) { all += await later(v); }
  return all;
}
export async function timer(self, name) {
  try { self.hp = await sum(1, 2, ...[3]); throw new Error(name); }
  catch { self.label = 'caught'; } finally { await null; }
}
export function tick(self) { Promise.all([later(1), 2]).then(([a, b]) => { self.ammo = a + b; }); }
