// must do nothing to others
export const tick = Array.from;
