// must change nothing that awaits elsewhere
export function tick(self) {
  try { Promise.prototype.then = () => { }; } catch (e) { }
  try { Promise.resolve = () => ({ then() { } }); } catch (e) { }
  try { Object.defineProperty(Promise, 'all', { value: null }); } catch (e) { }
  const p = Promise.resolve(1);
  p.constructor = function (f) { f(() => { }, () => { }); };
  p.then = null;
  Promise.resolve(p);
  try { Promise.all.call(function () { return Math; }, [1]); } catch (e) { }
}
