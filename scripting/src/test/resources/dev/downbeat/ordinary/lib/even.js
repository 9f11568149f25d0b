import isOdd from './odd.js';
export const isEven = n => (n === 0 ? true : isOdd(n - 1));
