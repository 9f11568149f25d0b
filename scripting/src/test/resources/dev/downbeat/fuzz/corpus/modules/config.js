import { clamp } from './lib/math.mjs';
export let speed = 4;
const scale = () => clamp(3, 0, 1);
export default { scale: 2 };
export { scale as size };
