// must be a fault of its own
//# sourceMappingURL=/etc/passwd
//# sourceURL=witness1.js
export function tick(self) { throw new Error("who"); }
