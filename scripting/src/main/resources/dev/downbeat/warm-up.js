// Never runs: what the compiler meets in ordinary scripts, so that it is fast when the first one is saved.
const SPEED = 120;
const { near, far = SPEED * 2, ...others } = { near: 1, other: 2 };

class Vector {
  static zero = new Vector(0, 0);

  constructor(x, y) {
    this.x = x;
    this.y = y;
  }

  get length() {
    return Math.sqrt(this.x ** 2 + this.y ** 2);
  }

  plus({ x, y }) {
    return new Vector(this.x + x, this.y + y);
  }
}

class Named extends Vector {
  constructor(name, ...rest) {
    super(...rest);
    this.name = name ?? 'nobody';
  }
}

export function* patrol(self, points = []) {
  for (const [x, y] of points) {
    try {
      self.goal = new Named(`${x}, ${y}`, x, y);
      yield* rest(self);
    } finally {
      self.goal = null;
    }
  }
}

function* rest(self) {
  let left = self.rest?.seconds || 1;
  while (left > 0) {
    yield (left -= 0.5);
  }
}

async function plan(self) {
  const goals = await Promise.all([near, far].map(async (each) => each * SPEED));
  self.goals = [...goals, others];
}

export function tick(self, dt) {
  const callbacks = [];
  for (let i = 0; i < 3; i++) {
    callbacks.push((value) => value * i * dt);
  }
  switch (self.mood) {
    case 'calm': {
      self.x += callbacks.reduce((sum, each) => sum + each(SPEED), 0);
      break;
    }
    default:
      self.x ||= near;
  }
}

export function hit(self, by, damage) {
  if (by?.damage > damage && !/^friend/u.test(by.name)) {
    plan(self);
    return Object.entries({ ...self, damage });
  }
  return Vector.zero.length;
}
