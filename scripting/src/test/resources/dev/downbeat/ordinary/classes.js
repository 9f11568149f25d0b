// Classes: inheritance, statics, accessors, methods of the base.
class Account {
  static opened = 0;
  balance = 0;
  constructor(owner) { this.owner = owner; Account.opened++; }
  get rich() { return this.balance >= 100; }
  deposit(amount) { this.balance += amount; return this; }
}

class Savings extends Account {
  static of(owner) { return new Savings(owner, 10); }
  constructor(owner, period) { super(owner); this.period = period; this.deposits = 0; }
  deposit(amount) {
    this.deposits++;
    return super.deposit(this.deposits % this.period === 0 ? amount * 2 : amount);
  }
}

const accounts = new Map();

export function spawn(self) { accounts.set(self.id, Savings.of(self.kind)); }
export function tick(self, dt) { self.ticks++; accounts.get(self.id).deposit(1); }
export function outcome(self) {
  const account = accounts.get(self.id);
  return `${account.balance} ${account.rich} ${account instanceof Account}`;
}
export function despawn(self) { accounts.delete(self.id); }
