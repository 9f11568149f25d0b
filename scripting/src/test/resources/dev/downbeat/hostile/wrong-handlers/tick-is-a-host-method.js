// must do nothing to others
export let tick = console.log;
export const hit = Math.max;
