// A state machine that JSON describes.
import machine from './machine.json';

const { first, states } = machine;

export function tick(self) {
  const { state } = self;
  self.ticks++;
  state.at ??= first;
  state.left ??= states[state.at].ticks;
  state.visits ??= JSON.parse(JSON.stringify(Object.fromEntries(Object.keys(states).map(name => [name, 0]))));
  if (--state.left === 0) {
    state.visits[state.at]++;
    state.at = states[state.at].next;
    state.left = states[state.at].ticks;
  }
}
export const outcome = ({ state }) => `${state.at} ${state.left} ${Object.values(state.visits).join()}`;
