// must be refused
throw { toString() { throw 1; } };
