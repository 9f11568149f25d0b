// must cost no other script its memory, though each call is small
function* keep(self) {
  const all = [];
  for (;;) { for (let i = 0; i < 20000; i++) all.push({ i }); yield; }
}

export function spawn(self) {
  start(keep, self);
}
