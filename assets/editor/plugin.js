'use strict';
// The plugin of TypeScript's language server, named in jsconfig.json: editors know what the parameters of handlers are.

const { typeHandlers } = require('./handlers.js');

/** These ask nothing of a program, and may be called where there is none or while one is being made. */
const ASK_NOTHING = new Set(['cleanupSemanticCache', 'dispose', 'getCurrentProgram']);

module.exports = ({ typescript: ts }) => ({
  create({ languageService: service }) {
    let typed; // the last program, whose handlers have their types

    function typeNewProgram() {
      const program = service.getProgram();
      if (program && program !== typed) {
        typeHandlers(ts, program);
        typed = program;
      }
    }

    const proxy = Object.create(null);
    for (const [name, ask] of Object.entries(service)) {
      proxy[name] = ASK_NOTHING.has(name) ? ask : (...args) => {
        typeNewProgram();
        return ask.apply(service, args);
      };
    }
    return proxy;
  },
});
