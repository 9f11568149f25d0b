package dev.downbeat.scripting;

import dev.downbeat.entity.Entity;

/** Classes with members that cannot be bound, public so that nothing else is wrong with them. */
public final class Misbound {

    private Misbound() {}

    public static final class Overloaded {
        @Bound
        public void go() {}

        @Bound
        public void go(int x) {}
    }

    public static final class Varargs {
        @Bound
        public void go(int... x) {}
    }

    public static final class Named extends Entity {
        @Bound
        public void state() {}
    }
}
