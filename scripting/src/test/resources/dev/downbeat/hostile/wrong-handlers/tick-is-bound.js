// must be a fault of its own
export const tick = function (self) { throw this; }.bind(Math);
