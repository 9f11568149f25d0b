const SPEED = 3;

export function spawn(self) {
  start(report, self);
}

export function tick(self, dt) {
  self.x += SPEED * dt;
}

function* report(self) {
  while (true) {
    yield wait(1);
    console.log('drone at', self.x);
  }
}
