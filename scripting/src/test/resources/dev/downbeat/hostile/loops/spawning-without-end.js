// must be stopped before the world is full
export function tick(self) {
  for (let i = 0; i < 100; i++) world.spawn('hostile');
}
