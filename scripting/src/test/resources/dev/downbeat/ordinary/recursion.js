// Recursive algorithms.
const hanoi = (n, from = 'a', to = 'c', by = 'b') => (n === 0 ? 0 : hanoi(n - 1, from, by, to) + 1 + hanoi(n - 1, by, to, from));
const sorted = ([pivot, ...rest]) =>
  pivot === undefined ? [] : [...sorted(rest.filter(n => n < pivot)), pivot, ...sorted(rest.filter(n => n >= pivot))];
const permutations = list =>
  list.length < 2 ? [list] : list.flatMap((one, i) => permutations([...list.slice(0, i), ...list.slice(i + 1)]).map(p => [one, ...p]));
const depth = tree => (tree === null ? 0 : 1 + Math.max(depth(tree.left), depth(tree.right)));
const grow = n => (n === 0 ? null : { left: grow(n - 1), right: grow(n >> 1) });

export function tick(self) {
  const n = self.ticks++ % 6;
  self.state.moves = (self.state.moves ?? 0) + hanoi(n);
  self.state.last = [...sorted([5, n, 3, 9, n + 1]), permutations([1, 2, 3]).length, depth(grow(n))].join();
}
export const outcome = self => `${self.state.moves} ${self.state.last}`;
