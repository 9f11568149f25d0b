// must be refused, or be a fault of its own
export class tick { }
