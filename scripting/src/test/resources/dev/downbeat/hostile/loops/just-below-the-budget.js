// must finish or be aborted, and cost nobody a tick
export function tick(self) {
  let x = 0;
  for (let i = 0; i < 400000; i++) x += i;
}

export const timer = tick, hit = tick;
