import machine from './machine.json';
const text = JSON.stringify(machine, null, 1), copy = JSON.parse(text, (key, value) => value);
export function tick(self) {
  const here = machine.states[self.state.at ?? machine.first];
  self.state.at = here.next?.[0] ?? machine.first;
  self.label = copy.first;
}
