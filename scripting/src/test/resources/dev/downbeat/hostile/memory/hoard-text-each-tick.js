// must cost no other script its memory, though each call is small
let hoard = '';

export function tick(self) {
  hoard += '0123456789abcdef'.repeat(60000);
}
