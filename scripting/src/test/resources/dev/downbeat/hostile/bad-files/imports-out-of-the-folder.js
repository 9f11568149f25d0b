// must be refused
import x from '../../../../etc/passwd';
export function tick(self) { x; }
