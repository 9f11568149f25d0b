// must do nothing
export function tikc(self) { for (;;); }
export function Hit(self) { for (;;); }
