module.exports = function (x) { return arguments.length ? x | 0 : 0; };
exports.late = 017;
