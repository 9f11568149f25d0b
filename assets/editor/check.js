#!/usr/bin/env node
'use strict';
// TypeScript's own checker over all scripts of a jsconfig.json, with the types of handlers: what editors underline, on the
// command line. Prints file:line:column, the code and the message, and ends with 1 if there was anything to say.

const path = require('path');
const ts = require('typescript');
const { typeHandlers } = require('./handlers.js');

const config = path.resolve(process.argv[2] ?? 'jsconfig.json');
const failures = [];
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: diagnostic => failures.push(diagnostic) };
const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, host);
if (parsed) {
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  typeHandlers(ts, program).putIn();
  failures.push(...parsed.errors, ...ts.getPreEmitDiagnostics(program));
}
for (const { file, start, code, messageText } of ts.sortAndDeduplicateDiagnostics(failures)) {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n  ');
  if (file) {
    const { line, character } = ts.getLineAndCharacterOfPosition(file, start ?? 0);
    const name = path.relative(path.dirname(config), file.fileName).replaceAll(path.sep, '/');
    console.log(`${name}:${line + 1}:${character + 1}: TS${code}: ${message}`);
  } else {
    console.log(`TS${code}: ${message}`);
  }
}
process.exitCode = failures.length === 0 ? 0 : 1;
