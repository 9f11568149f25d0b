// must be aborted, and leave the world whole
let n = 0;

export function tick(self) {
  deep(self);
}

// At the end of the stack, again and again, something of the game.
function deep(self) {
  try {
    deep(self);
  } finally {
    if (n++ < 2000) {
      world.post(self, 'timer', 'deep');
      self.pos.x += 1;
      self.damage(1, true);
    }
  }
}
