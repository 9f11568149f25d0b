// must be refused: a handler is a function
export const tick = 5;
