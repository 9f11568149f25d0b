// must find no Java behind the list of all entities
export function tickAll(selves, dt) {
  const found = [selves.getClass, selves.entities, selves.attachment, selves.toArray];
  if (found.some(each => each)) arena.note('ESCAPED: ' + found);
  if (Object.getPrototypeOf(selves) !== Array.prototype) arena.note('ESCAPED: another prototype');
  try { arena.note(String(selves)); } catch (e) { arena.note(e.message); }
}
