// must be a fault of its own
export async function tick(self) { await 1; throw new Error('late'); }
