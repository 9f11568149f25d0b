import { isEven } from './even.js';
export let asked = 0;
export default function isOdd(n) { asked++; return n === 0 ? false : isEven(n - 1); }
