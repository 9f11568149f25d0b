// must change no module that it imports
import * as rules from './rules.js';
import { mix, same } from './rules.js';

export function tick(self) {
  try { rules.mix = () => 0; } catch (e) { }
  try { Object.defineProperty(rules, 'mix', { value: () => 0 }); } catch (e) { }
  try { delete rules.same; } catch (e) { }
  try { Object.setPrototypeOf(rules, {}); } catch (e) { }
  mix(1, 'x');
}
