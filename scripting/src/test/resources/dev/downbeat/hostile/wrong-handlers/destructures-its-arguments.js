// must be a fault of its own
export function tick({ hp, pos: { x, y }, missing: { deep } }) { }
