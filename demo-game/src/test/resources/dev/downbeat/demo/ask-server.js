'use strict';
// Asks TypeScript's language server, as an editor does, what it would complete in an unsaved file: once as it was opened, and
// once after a line was put above it. Arguments: the server, the file, its text, line and column. Prints the names of each.

const { spawn } = require('child_process');

const [server, file, fileContent, line, offset] = process.argv.slice(2);
// Types from the network are not asked for; and their fetcher would complain when the server goes.
const child = spawn(process.execPath, [server, '--disableAutomaticTypingAcquisition'], { stdio: ['pipe', 'pipe', 'inherit'] });
const send = (seq, command, args) =>
  child.stdin.write(JSON.stringify({ seq, type: 'request', command, arguments: args }) + '\n');

let received = '';
let answers = 0;
child.stdout.on('data', data => {
  received += data;
  const lines = received.split('\n');
  received = lines.pop();
  for (const message of lines.filter(each => each.startsWith('{'))) {
    const { type, command, body } = JSON.parse(message);
    if (type === 'response' && command === 'completionInfo') {
      console.log((body?.entries ?? []).map(entry => entry.name).join(' '));
      if (++answers === 2) {
        child.kill();
      }
    }
  }
});
send(1, 'open', { file, fileContent, scriptKindName: 'JS' });
send(2, 'completionInfo', { file, line: Number(line), offset: Number(offset) });
send(3, 'change', { file, line: 1, offset: 1, endLine: 1, endOffset: 1, insertString: '// a line\n' });
send(4, 'completionInfo', { file, line: Number(line) + 1, offset: Number(offset) });
