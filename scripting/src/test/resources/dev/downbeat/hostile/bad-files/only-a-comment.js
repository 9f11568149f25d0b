// must run, and do nothing
