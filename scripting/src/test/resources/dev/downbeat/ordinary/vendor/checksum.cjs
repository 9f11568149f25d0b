(function (root, factory) {
  if (typeof module === 'object' && module.exports) module.exports = factory();
  else root.checksum = factory();
})(typeof self !== 'undefined' ? self : this, function () {
  var MODULUS = 65521;
  function adler(text) {
    var a = 1, b = 0;
    for (var i = 0; i < text.length; i++) { a = (a + text.charCodeAt(i)) % MODULUS; b = (b + a) % MODULUS; }
    return ((b << 16) | a) >>> 0;
  }
  return { version: '1.0.0', adler: adler, combine: function (a, b) { return (a * 31 + b) % 4294967296; } };
});
