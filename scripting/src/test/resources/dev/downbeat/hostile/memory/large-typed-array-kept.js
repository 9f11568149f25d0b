// must leave the others alone
const kept = new Uint8Array(16000000);
kept.more = [kept];

export function tick(self) {
  for (let i = 0; i < 5; i++) new Float64Array(2000000);
}
