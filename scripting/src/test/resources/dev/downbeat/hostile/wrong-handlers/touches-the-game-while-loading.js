// must be refused: the game is for handlers
world.spawn('hostile');
arena.note('ESCAPED while loading');

export function tick(self) { }
