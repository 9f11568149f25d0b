// must be aborted, and leave the world whole
export function tick(self) {
  deep(self, 0);
}

function deep(self, n) {
  try {
    deep(self, n + 1);
  } finally {
    const other = world.spawn('hostile');
    world.despawn(other);
  }
}
