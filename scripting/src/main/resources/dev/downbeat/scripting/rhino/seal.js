// Seals every object that scripts can reach from the realm, before the first script runs. Sealing an object in Rhino does
// not seal its properties' values, its prototype or its accessors, so all of them are visited.
(function (seal, isGameObject, roots) {
  var seen = new Set();
  var queue = [];

  function visit(value) {
    var isObject = value !== null && (typeof value === 'object' || typeof value === 'function');
    if (isObject && !seen.has(value) && !isGameObject(value)) {
      seen.add(value);
      queue.push(value);
    }
  }

  roots.forEach(visit);
  // No name leads to these.
  visit(Object.getPrototypeOf([][Symbol.iterator]()));
  visit(Object.getPrototypeOf(''[Symbol.iterator]()));
  visit(Object.getPrototypeOf(new Map()[Symbol.iterator]()));
  visit(Object.getPrototypeOf(new Set()[Symbol.iterator]()));
  visit(Object.getPrototypeOf('a'.matchAll(/a/g)));
  visit(Object.getPrototypeOf(function* () {}));
  visit(Object.getPrototypeOf((function* () {})()));
  visit(Object.getPrototypeOf(Int8Array));

  while (queue.length > 0) {
    var object = queue.pop();
    seal(object); // first, because that also makes what Rhino would make at first use
    visit(Object.getPrototypeOf(object));
    var keys = Object.getOwnPropertyNames(object).concat(Object.getOwnPropertySymbols(object));
    for (var i = 0; i < keys.length; i++) {
      var descriptor = Object.getOwnPropertyDescriptor(object, keys[i]);
      if (descriptor) {
        visit(descriptor.value);
        visit(descriptor.get);
        visit(descriptor.set);
      }
    }
  }
});
