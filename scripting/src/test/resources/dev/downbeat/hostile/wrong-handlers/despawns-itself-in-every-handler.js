// must leave the others alone
export function tick(self) { world.despawn(self); world.despawn(self); self.hp = 1; }
export function despawn(self) { world.despawn(self); for (;;); }
