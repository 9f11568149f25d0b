// Path finding by A* on typed arrays, over 64 by 64 cells with walls.
const SIZE = 64;
const walls = new Uint8Array(SIZE * SIZE);
for (let x = 8; x < SIZE; x += 8) {
  for (let y = 0; y < SIZE; y++) walls[y * SIZE + x] = y === (x % 16 === 0 ? 1 : SIZE - 2) ? 0 : 1;
}
const cost = new Int32Array(SIZE * SIZE);
const closed = new Uint8Array(SIZE * SIZE);
const STEPS = [[1, 0], [-1, 0], [0, 1], [0, -1]];

class Heap {
  nodes = [];
  push(cell, rank) {
    const { nodes } = this;
    let at = nodes.push([rank, cell]) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (nodes[up][0] <= nodes[at][0]) break;
      [nodes[up], nodes[at]] = [nodes[at], nodes[up]];
      at = up;
    }
  }
  pop() {
    const { nodes } = this;
    const [, cell] = nodes[0];
    const last = nodes.pop();
    if (nodes.length > 0) {
      nodes[0] = last;
      for (let at = 0; ;) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2]) {
          if (child < nodes.length && nodes[child][0] < nodes[least][0]) least = child;
        }
        if (least === at) break;
        [nodes[least], nodes[at]] = [nodes[at], nodes[least]];
        at = least;
      }
    }
    return cell;
  }
  get empty() { return this.nodes.length === 0; }
}

function guess(cell, to) {
  return Math.abs((cell % SIZE) - (to % SIZE)) + Math.abs(((cell / SIZE) | 0) - ((to / SIZE) | 0));
}

function path(from, to) {
  cost.fill(-1);
  closed.fill(0);
  const open = new Heap();
  cost[from] = 0;
  open.push(from, guess(from, to));
  while (!open.empty) {
    const cell = open.pop();
    if (cell === to) return cost[cell];
    if (closed[cell]) continue;
    closed[cell] = 1;
    const x = cell % SIZE;
    const y = (cell / SIZE) | 0;
    for (const [dx, dy] of STEPS) {
      const next = (y + dy) * SIZE + x + dx;
      if (x + dx < 0 || x + dx >= SIZE || y + dy < 0 || y + dy >= SIZE || walls[next] || closed[next]) continue;
      if (cost[next] < 0 || cost[cell] + 1 < cost[next]) {
        cost[next] = cost[cell] + 1;
        open.push(next, cost[next] + guess(next, to));
      }
    }
  }
  return -1;
}

// A search takes half a frame: each has a tick of its own.
let searchers = 0;
export function spawn(self) {
  self.state.turn = searchers++ * 7 % 500;
}

export function tick(self) {
  if (self.ticks++ % 1000 === self.state.turn) self.state.length = path(0, SIZE * SIZE - 1);
}
export const outcome = self => `${self.state.length}`;
