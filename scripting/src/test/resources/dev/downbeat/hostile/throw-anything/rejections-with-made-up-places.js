// must be a fault in one line, and quarantined
let n = 0;

export function tick(self) {
  for (let i = 0; i < 500; i++) Promise.reject({ stack: 'at f' + n + '.js:' + n++ + '\nat witness1.js:1 (tick)' });
}
