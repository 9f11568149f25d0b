const big = 0xFFFF_FFFFn ** 2n, half = .5, hex = 0xff, oct = 0o17, bin = 0b101, million = 1_000_000, tiny = 1e-7;
let count = 0n;
export function tick(self, dt) {
  count += 1n; count <<= 2n; count %= big;
  self.ammo = (hex & oct) | (bin ^ ~million) >>> 3;
  self.hp = -(2 ** 3) % 5 || (half ?? tiny);
  self.hp **= 2; self.hp ||= 1; self.hp &&= 3; self.label ??= String(count);
}
