// must be refused
with (Math) { abs(1); }
a: b: c: for (;;) break a;
