'use strict';
// The plugin of TypeScript's language server, named in jsconfig.json: editors know what the parameters of handlers are.

const { typeHandlers } = require('./handlers.js');

/** These ask nothing of a program, and may be called where there is none or while one is being made. */
const ASK_NOTHING = new Set(['cleanupSemanticCache', 'dispose', 'getCurrentProgram']);

module.exports = ({ typescript: ts }) => ({
  create({ languageService: service }) {
    let program;
    let types = { putIn() {}, takeOut() {} };
    let depth = 0;

    /** Asks with the types in the tree. Outside of questions they are not: a changed file is parsed from its old tree. */
    function askTyped(question, args) {
      const current = service.getProgram();
      if (current && current !== program) {
        program = current;
        types = typeHandlers(ts, program);
      }
      types.putIn();
      depth++;
      try {
        return question.apply(service, args);
      } finally {
        depth--;
        types.takeOut();
      }
    }

    const proxy = Object.create(null);
    for (const [name, question] of Object.entries(service)) {
      proxy[name] = (...args) =>
        depth > 0 || ASK_NOTHING.has(name) ? question.apply(service, args) : askTyped(question, args);
    }
    return proxy;
  },
});
