(function (root, factory) {
  if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.lib = factory();
})(this, function () {
  var other = require('./other.cjs'), lib = { version: 1 };
  lib.add = function add(a, b) { return other(a) + b; };
  with (lib) { version++; }
  return lib;
});
