'use strict';
// What the plugin and the checker share: a top-level function of drone.js with the name of an event gets the parameter types
// that downbeat.d.ts declares, as if its author had written /** @type {DroneHandlers['hit']} */ above it. The types go into
// the syntax tree, not into the text, so no place in the file moves.

const path = require('path');

/**
 * Makes types for the handlers of all behaviours of a program.
 *
 * @param {typeof import('typescript')} ts
 * @param {import('typescript').Program} program
 * @returns what puts them into the tree, and what takes them out again; the program's type checker must never see a handler
 *     without them, and no parser one with them
 */
function typeHandlers(ts, program) {
  const files = program.getSourceFiles();
  const declarations = files.find(file => path.basename(file.fileName) === 'downbeat.d.ts');
  const typed = declarations ? readHandlers(ts, files, declarations) : [];
  const set = docs => typed.forEach(each => Object.assign(each.func, { jsDoc: each[docs], jsDocCache: undefined }));
  return { putIn: () => set('made'), takeOut: () => set('written') };
}

/** The handlers that their authors did not type, each with its comments as written, and as made here. */
function readHandlers(ts, files, declarations) {
  const typed = [];
  const events = readEvents(ts, declarations);
  const selves = readSelves(ts, declarations);
  for (const file of files) {
    const kind = path.basename(file.fileName, '.js');
    if (selves.has(kind) && file.fileName.endsWith('.js')) {
      for (const [name, func, statement] of functions(ts, file)) {
        if (events.has(name)) {
          const doc = typedDoc(ts, func, statement.jsDoc?.at(-1), events.get(name), selves.get(kind));
          if (doc) {
            typed.push({ func, written: func.jsDoc, made: [...(func.jsDoc ?? []), doc] });
          }
        }
      }
    }
  }
  return typed;
}

function interfaceOf(ts, file, name) {
  return file.statements.find(each => ts.isInterfaceDeclaration(each) && each.name.text === name);
}

/** The events by name, from the interface Handlers<Self>: types and prose, as they are written there. */
function readEvents(ts, file) {
  const events = new Map();
  for (const member of interfaceOf(ts, file, 'Handlers')?.members ?? []) {
    const doc = member.jsDoc?.at(-1);
    const parameters = member.parameters.map(({ name, type }) => {
      const tag = doc?.tags?.find(each => each.name?.text === name.text);
      return { type: type?.getText(file) ?? 'any', doc: (tag?.comment ?? '').replace(/\s+/g, ' ') };
    });
    events.set(member.name.text, { parameters, answer: member.type?.getText(file) ?? 'void', doc: doc?.comment });
  }
  return events;
}

/** What self is in the file of each kind, from DroneHandlers extends Handlers<Drone>. */
function readSelves(ts, file) {
  const selves = new Map();
  for (const member of interfaceOf(ts, file, 'Behaviours')?.members ?? []) {
    const handlers = interfaceOf(ts, file, member.type?.getText(file));
    const self = handlers?.heritageClauses?.[0].types[0]?.typeArguments?.[0];
    selves.set(member.name.text, self?.getText(file) ?? 'any');
  }
  return selves;
}

/** The top-level functions of a script, each with its name and the statement that a comment above it belongs to. */
function* functions(ts, file) {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      yield [statement.name.text, statement, statement];
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))) {
          yield [name.text, initializer, statement];
        }
      }
    }
  }
}

/** The comment with the types of a function, and with what its author wrote; none if that has types itself. */
function typedDoc(ts, func, written, event, self) {
  if (written?.tags?.some(tag => ts.isJSDocTypeTag(tag) || ts.isJSDocParameterTag(tag))) {
    return undefined;
  }
  const doc = parseDoc(ts, func, event, self);
  place(ts, doc, func);
  doc.comment = written?.comment ?? event.doc;
  doc.tags = ts.factory.createNodeArray([...(written?.tags ?? []), ...doc.tags]);
  return doc;
}

/**
 * Makes what the author might have written. A handler that does not answer may be async or a generator, or return early with
 * something: so only one that answers has a type for what it returns. A parameter that no event brings is undefined.
 */
function parseDoc(ts, func, event, self) {
  const tags = func.parameters.map(({ name }, i) => {
    const { type, doc } = event.parameters[i] ?? { type: 'undefined', doc: 'Nothing: the event has no such parameter.' };
    return `@param {${type.replace(/\bSelf\b/, self)}} ${name.text ?? `parameter${i}`} ${doc}`;
  });
  if (event.answer !== 'void') {
    tags.push(`@returns {${event.answer}}`);
  }
  const text = `/**\n${tags.map(tag => ` * ${tag}\n`).join('')} */\nfunction handler() {}`;
  const parsed = ts.createSourceFile('handler.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const doc = parsed.statements[0].jsDoc[0];
  doc.tags ??= ts.factory.createNodeArray();
  return doc;
}

/**
 * Lets the nodes belong to the function. They have no width, so that a place in the text never leads to them; those of a type
 * stand nowhere, because TypeScript takes a name without width for one that is missing.
 */
function place(ts, doc, func) {
  const move = (node, at) => {
    Object.assign(node, { pos: at, end: at });
    const within = ts.isJSDocTypeExpression(node) ? -1 : at;
    ts.forEachChild(node, child => move(child, within), children => {
      Object.assign(children, { pos: within, end: within });
      children.forEach(child => move(child, within));
    });
  };
  move(doc, func.pos);
  doc.parent = func;
}

module.exports = { typeHandlers };
